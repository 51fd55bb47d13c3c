/** What a round's page says of a run that goes on, and of how the last one ended. */
import { getWork } from "#app/domain/pairing/queries/get-work.server.ts";
import { listNames } from "#app/domain/pairing/queries/list-names.server.ts";
import type { Round } from "#app/domain/pairing/round.ts";
import { isUnderWay, outcomeOf } from "#app/domain/pairing/rules/work-states.ts";
import type { Work } from "#app/domain/pairing/work.ts";
import type { Season } from "#app/domain/seasons/season.ts";
import { translator } from "#app/i18n/languages.server.ts";
import type { HubContext } from "#app/web/context.ts";

const REFRESH_SECONDS = 2;

interface Found {
  season: Season;
  round: Round;
}

export async function readWork(context: HubContext, found: Found) {
  const work = await getWork(context.db, found.round.id);
  if (!work) return { running: null, notice: null };
  if (isUnderWay(work, context.now)) return { running: runningPage(context, found, work), notice: null }; // prettier-ignore
  return { running: null, notice: await readNotice(context, found.round, work) };
}

/** No more than what is told of the run: it is read every other second. */
function runningPage({ language, now }: HubContext, { season, round }: Found, work: Work) {
  const { aim, progress, startedAt, startedBy, stopAskedAt } = work;
  const t = translator(language, "pairing");
  return {
    title: t(round.setSize === null ? "round.title" : "sets.roundTitle", { round: round.number }),
    season: season.number,
    refresh: REFRESH_SECONDS,
    hasPairs: round.runAt !== null,
    work: {
      aim,
      ...progress,
      startedAt,
      startedBy,
      stopping: stopAskedAt !== null,
      seconds: Math.max(0, Math.round((Date.parse(now) - Date.parse(startedAt)) / 1000)),
    },
  };
}

async function readNotice({ db, now, language }: HubContext, round: Round, work: Work) {
  const outcome = outcomeOf(work, round, now);
  if (!outcome) return null;
  const { startedBy, startedAt, stopAskedBy } = work;
  const ids = outcome.how === "refused" ? (outcome.people ?? []) : [];
  const format = new Intl.ListFormat(language === "da" ? "da" : "en-GB");
  return {
    ...outcome,
    names: format.format(await listNames(db, ids)),
    sets: round.setSize !== null,
    startedBy,
    startedAt,
    stoppedBy: stopAskedBy,
    at: work.endedAt ?? work.beatAt,
  };
}

export type RunningPage = NonNullable<Awaited<ReturnType<typeof readWork>>["running"]>;
export type Notice = NonNullable<Awaited<ReturnType<typeof readWork>>["notice"]>;
