/** Knows which meeting comes next for a person: the one to answer, and the one to go to. */
import type { Scope } from "#app/domain/accounts/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.server.ts";
import type { Instant } from "#db/schema.ts";
import type { MeetingSummary } from "../meeting.ts";
import { countComing, selectMeetings, toSummary } from "./select-meetings.server.ts";

/**
 * The soonest meeting the person is asked to and has not answered. An organiser is asked like
 * everybody else: where there is a seat, and where a meeting is open to all.
 */
export async function nextMeetingToAnswer(
  db: Db,
  viewerId: string,
  scope: Scope,
  now: Instant,
): Promise<MeetingSummary | null> {
  if (viewerId !== scope.viewerId) throw new Error("A scope belongs to one viewer.");
  const [row] = await prepared(db, toAnswer, { scope, now });
  return row ? toSummary(row, scope) : null;
}

function toAnswer(db: Db, { scope, now }: Asked) {
  return coming(db, scope, now)
    .where("own.answer", "is", null)
    .where((eb) =>
      eb.or([
        eb("meeting.season_id", "is", null),
        eb.and([
          eb("meeting.season_id", "in", ["", ...scope.seasonIds]),
          eb("season.state", "not in", ["draft", "closed"]),
        ]),
      ]),
    );
}

/** The soonest meeting the person said yes to, or waits for. */
export async function nextMeetingToAttend(
  db: Db,
  scope: Scope,
  now: Instant,
): Promise<MeetingSummary | null> {
  const [row] = await prepared(db, toAttend, { scope, now });
  return row ? toSummary(row, scope) : null;
}

function toAttend(db: Db, { scope, now }: Asked) {
  return coming(db, scope, now).where("own.answer", "in", ["yes", "waitlisted"]);
}

interface Asked {
  scope: Scope;
  now: Instant;
}

function coming(db: Db, scope: Scope, now: Instant) {
  return selectMeetings(db, scope)
    .select(countComing)
    .where("meeting.starts_at", ">", now)
    .where("meeting.state", "!=", "cancelled")
    .orderBy("meeting.starts_at")
    .orderBy("meeting.id")
    .limit(1);
}
