/** Reads what waits for an organiser: what needs a decision, and how full the seasons are. */
import { countPeople } from "#app/domain/accounts/queries/list-people.server.ts";
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import { listUpcomingMeetings } from "#app/domain/meetings/queries/list-meetings.server.ts";
import { listMinutesToWrite } from "#app/domain/meetings/queries/list-minutes-to-write.server.ts";
import { nextMeetingToAnswer } from "#app/domain/meetings/queries/next-meeting.server.ts";
import { listOwnDrafts } from "#app/domain/notes/queries/list-own-drafts.server.ts";
import { draftRounds } from "#app/domain/pairing/queries/list-rounds.server.ts";
import { countWaitingWishes } from "#app/domain/pairing/queries/list-wishes.server.ts";
import { listSeasonsToRun } from "#app/domain/seasons/queries/list-seasons-to-run.server.ts";
import { countFailedMails } from "#app/mail/queries.server.ts";
import type { HubContext } from "#app/web/context.ts";

const SHOWN = 5;

export async function readOrganiserHome({ db, scope, now }: HubContext, viewer: Viewer) {
  const [seasons, invited, minutes, drafts, rounds, wishes, failedMails, toAnswer, coming] =
    await Promise.all([
      listSeasonsToRun(db),
      countPeople(db, scope, { state: "invited" }),
      listMinutesToWrite(db, now, SHOWN),
      listOwnDrafts(db, scope, SHOWN),
      draftRounds(db),
      countWaitingWishes(db),
      countFailedMails(db),
      nextMeetingToAnswer(db, viewer.id, scope, now),
      listUpcomingMeetings(db, scope, { now, cancelled: false, limit: 3 }),
    ]);
  return {
    title: "",
    now,
    name: viewer.name,
    seasons,
    waiting: {
      invited,
      minutes,
      drafts,
      failedMails,
      wishes,
      rounds: rounds.map(({ number, season, pairs }) => ({ number, season: season.number, pairs })),
    },
    toAnswer,
    coming: coming.meetings.map(({ id, title, startsAt, coming: yes, capacity }) => ({
      id, title, startsAt, coming: yes ?? 0, capacity,
    })),
  }; // prettier-ignore
}

export type OrganiserHomeRead = Awaited<ReturnType<typeof readOrganiserHome>>;
