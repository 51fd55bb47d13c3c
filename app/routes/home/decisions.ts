/** What needs a decision from an organiser, as rows in the order they should be taken. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { formatDay } from "#app/i18n/format.ts";
import type { OrganiserHomeRead } from "./read-organiser-home.server.ts";

export interface Decision {
  to: string;
  /** How many wait; null where the row is one thing. */
  count: number | null;
  title: string;
  text: string;
}

/** The longest waited for by others comes first; one's own unfinished things come last. */
export function useDecisions({ seasons, waiting }: OrganiserHomeRead): Decision[] {
  const { t } = useTranslation("home");
  const language = useLanguage();
  const { invited, minutes, drafts, rounds, wishes, failedMails } = waiting;
  const one = (to: string, title: string, text: string) => ({ to, count: null, title, text });
  return [
    ...seasons
      .filter((season) => season.applied > 0)
      .map(({ number, applied, seats, admitted }) => ({
        to: `/seasons/${number}/enrolments?state=applied`,
        count: applied,
        title: t("decide.applications", { count: applied, number }),
        text: t("decide.seatsFree", { count: Math.max(0, seats - admitted) }),
      })),
    ...wishes.map(({ season, wishes: count }) => ({
      to: `/seasons/${season}/wishes`,
      count,
      title: t("decide.wishes", { count, number: season }),
      text: t("decide.wishesText"),
    })),
    ...(failedMails > 0
      ? [{ to: "/administration", count: failedMails, title: t("decide.mails", { count: failedMails }), text: t("decide.mailsText") }]
      : []),
    ...rounds.map(({ number, season, pairs }) =>
      one(
        `/seasons/${season}/rounds/${number}`,
        t("decide.round", { number, season }),
        t("decide.roundText", { count: pairs }),
      ),
    ),
    ...minutes.map(({ id, title, startsAt, begun }) =>
      one(
        `/meetings/${id}/minutes`,
        t(begun ? "decide.minutesBegun" : "decide.minutesMissing", { title }),
        t("decide.heldOn", { day: formatDay(startsAt, language) }),
      ),
    ),
    ...(invited > 0
      ? [{ to: "/people?state=invited", count: invited, title: t("decide.invited", { count: invited }), text: t("decide.invitedText") }]
      : []),
    ...seasons
      .filter((season) => season.state === "draft")
      .map(({ number, title }) =>
        one(`/seasons/${number}`, t("decide.season", { number, title }), t("decide.seasonText")),
      ),
    ...drafts.map(({ id, title, updatedAt }) =>
      one(
        `/notes/${id}/edit`,
        t("decide.draft", { title }),
        t("decide.savedOn", { day: formatDay(updatedAt, language) }),
      ),
    ),
  ]; // prettier-ignore
}
