/** Knows what speaks against a planned meeting, with what else is planned and who already comes. */
import type { Db } from "#db/client.server.ts";
import type { Instant } from "#db/schema.ts";
import { LONGEST_MEETING_MS } from "../rules/phase.ts";
import { meetingWarnings, type Clash, type MeetingWarning } from "../rules/warnings.ts";

export interface PlannedMeeting {
  /** Null for one not scheduled yet. */
  id: string | null;
  seasonId: string | null;
  startsAt: Instant;
  endsAt: Instant;
  capacity: number | null;
  agenda: readonly { minutes: number }[];
}

export async function listWarnings(
  db: Db,
  meeting: PlannedMeeting,
  now: Instant,
): Promise<MeetingWarning[]> {
  const { id, seasonId } = meeting;
  return meetingWarnings(meeting, {
    now,
    season: seasonId === null ? null : await seasonDates(db, seasonId),
    clashes: await listClashes(db, meeting),
    coming: id === null || meeting.capacity === null ? 0 : await countComing(db, id),
  });
}

async function seasonDates(db: Db, seasonId: string) {
  const season = await db
    .selectFrom("season")
    .select(["starts_on as startsOn", "ends_on as endsOn"])
    .where("id", "=", seasonId)
    .executeTakeFirst();
  return season ?? null;
}

/** Whatever their season: the same people may be asked. */
async function listClashes(db: Db, { id, startsAt, endsAt }: PlannedMeeting): Promise<Clash[]> {
  const earliest = new Date(Date.parse(startsAt) - LONGEST_MEETING_MS).toISOString();
  return db
    .selectFrom("meeting")
    .select(["id", "title", "starts_at as startsAt", "ends_at as endsAt"])
    .where("starts_at", ">", earliest)
    .where("starts_at", "<", endsAt)
    .where("ends_at", ">", startsAt)
    .where("state", "!=", "cancelled")
    .where("id", "!=", id ?? "")
    .orderBy("starts_at")
    .limit(5)
    .execute();
}

async function countComing(db: Db, meetingId: string): Promise<number> {
  const { n } = await db
    .selectFrom("rsvp")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("meeting_id", "=", meetingId)
    .where("answer", "=", "yes")
    .executeTakeFirstOrThrow();
  return Number(n);
}
