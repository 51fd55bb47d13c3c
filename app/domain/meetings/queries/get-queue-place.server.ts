/** Knows where somebody stands on a meeting's waiting list. */
import type { Db } from "#db/client.server.ts";

/** 1 for the first; null for who does not wait. */
export async function getQueuePlace(
  db: Db,
  meetingId: string,
  personId: string,
): Promise<number | null> {
  const own = await db
    .selectFrom("rsvp")
    .select("queued_at")
    .where("meeting_id", "=", meetingId)
    .where("person_id", "=", personId)
    .where("answer", "=", "waitlisted")
    .executeTakeFirst();
  if (!own?.queued_at) return null;
  const { ahead } = await db
    .selectFrom("rsvp")
    .innerJoin("person", "person.id", "rsvp.person_id")
    .select((eb) => eb.fn.countAll<number>().as("ahead"))
    .where("rsvp.meeting_id", "=", meetingId)
    .where("rsvp.answer", "=", "waitlisted")
    .where("rsvp.queued_at", "<", own.queued_at)
    .where("person.state", "=", "active")
    .executeTakeFirstOrThrow();
  return Number(ahead) + 1;
}
