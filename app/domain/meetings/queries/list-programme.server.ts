/** Knows a season's programme: its meetings, and what the asker answered to them. */
import type { Scope } from "#app/domain/accounts/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { keptUntilWrite } from "#db/kept.server.ts";
import { prepared } from "#db/prepared.server.ts";
import type { Instant } from "#db/schema.ts";
import type { MeetingSummary } from "../meeting.ts";
import { selectMeetings, toSummary } from "./select-meetings.server.ts";

const MOST = 300;

export interface Programme {
  /** Those not over yet, the soonest first. */
  upcoming: MeetingSummary[];
  /** Those that are over, the latest first. */
  past: MeetingSummary[];
  /** True where there are more than `limit` of either. */
  more: boolean;
}

export async function listProgramme(
  db: Db,
  scope: Scope,
  { now, seasonId, limit }: { now: Instant; seasonId: string; limit: number },
): Promise<Programme> {
  const asked = { scope: { ...scope, viewerId: null, seasonIds: [] }, seasonId };
  const name = `programme of ${seasonId} ${scope.organiser}`;
  const rows = await keptUntilWrite(db, name, () => prepared(db, meetingsOf, asked));
  const answers = await ownAnswers(db, scope, seasonId);
  const meetings = rows.map((row) =>
    toSummary({ ...row, answer: answers.get(row.id) ?? null }, scope),
  );
  const upcoming = meetings.filter((meeting) => meeting.endsAt > now);
  const past = meetings.filter((meeting) => meeting.endsAt <= now).toReversed();
  return {
    upcoming: upcoming.slice(0, limit),
    past: past.slice(0, limit),
    more: rows.length === MOST || Math.max(upcoming.length, past.length) > limit,
  };
}

/** In order of time, as everybody may know of them; nobody's answers. */
function meetingsOf(db: Db, { scope, seasonId }: { scope: Scope; seasonId: string }) {
  return selectMeetings(db, scope)
    .where("meeting.season_id", "=", seasonId)
    .orderBy("meeting.starts_at")
    .orderBy("meeting.id")
    .limit(MOST);
}

async function ownAnswers(db: Db, { viewerId }: Scope, seasonId: string) {
  if (viewerId === null) return new Map();
  const rows = await prepared(db, answersOf, { viewerId, seasonId });
  return new Map(rows.map((row) => [row.id, row.answer]));
}

function answersOf(db: Db, { viewerId, seasonId }: { viewerId: string; seasonId: string }) {
  return db
    .selectFrom("rsvp")
    .innerJoin("meeting", "meeting.id", "rsvp.meeting_id")
    .select(["rsvp.meeting_id as id", "rsvp.answer"])
    .where("rsvp.person_id", "=", viewerId)
    .where("meeting.season_id", "=", seasonId);
}
