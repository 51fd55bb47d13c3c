/** Knows when people are taken by meetings they have said yes to; not by which. */
import type { Db } from "#db/client.server.ts";
import type { Instant } from "#db/schema.ts";

const MOST = 200;

export interface BusyTime {
  startsAt: Instant;
  endsAt: Instant;
}

/** Of all of them together, the soonest first. */
export async function listBusyTimes(
  db: Db,
  personIds: readonly string[],
  { from, before }: { from: Instant; before: Instant },
): Promise<BusyTime[]> {
  return db
    .selectFrom("rsvp")
    .innerJoin("meeting", "meeting.id", "rsvp.meeting_id")
    .select(["meeting.starts_at as startsAt", "meeting.ends_at as endsAt"])
    .distinct()
    .where("rsvp.person_id", "in", ["", ...personIds])
    .where("rsvp.answer", "=", "yes")
    .where("meeting.state", "!=", "cancelled")
    .where("meeting.starts_at", ">=", from)
    .where("meeting.starts_at", "<", before)
    .orderBy("meeting.starts_at")
    .limit(MOST)
    .execute();
}
