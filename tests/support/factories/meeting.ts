import type { Insertable, Selectable } from "kysely";
import type { Db } from "#db/client.server.ts";
import { newId } from "#db/columns.server.ts";
import type { MeetingTable, RsvpAnswer } from "#db/schema.ts";

/** A network meeting open to all on 23 November 2026, 9–15 in Denmark, but for what is said otherwise. */
export async function makeMeeting(
  db: Db,
  facts: Partial<Insertable<MeetingTable>> = {},
): Promise<Selectable<MeetingTable>> {
  return db
    .insertInto("meeting")
    .values({
      id: newId(), season_id: null, title: "Netværksmøde i Hedensted", kind: "network_meeting",
      state: "scheduled", starts_at: "2026-11-23T08:00:00.000Z", ends_at: "2026-11-23T14:00:00.000Z",
      place: "Rådhuset, sal 2", host_code: "0766", video_url: "https://video.example/hemmelig",
      capacity: null, minutes_state: null, minutes_saved_by: null, minutes_saved_at: null,
      created_by: null, created_at: "2026-05-01T00:00:00.000Z", updated_at: "2026-05-01T00:00:00.000Z",
      ...facts,
    })
    .returningAll()
    .executeTakeFirstOrThrow(); // prettier-ignore
}

export async function makeRsvp(
  db: Db,
  meetingId: string,
  personId: string,
  answer: RsvpAnswer,
  at = "2026-10-01T08:00:00.000Z",
): Promise<void> {
  await db
    .insertInto("rsvp")
    .values({
      meeting_id: meetingId,
      person_id: personId,
      answer,
      answered_at: at,
      queued_at: answer === "waitlisted" ? at : null,
    })
    .execute();
}
