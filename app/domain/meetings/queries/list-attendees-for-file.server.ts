/** Knows the attendees as rows of a file, with mail addresses: for whoever runs the meeting. */
import type { Db } from "#db/client.server.ts";
import type { RsvpAnswer } from "#db/schema.ts";
import type { Meeting } from "../meeting.ts";

export interface AttendeeRow {
  name: string;
  municipality: string;
  title: string;
  email: string;
  answer: RsvpAnswer;
}

const MOST = 5_000;

/** Those who come, those who wait in their order, then those who do not come. */
export async function listAttendeesForFile(
  db: Db,
  meeting: Pick<Meeting, "id" | "rights">,
): Promise<AttendeeRow[]> {
  if (!meeting.rights.answers) return [];
  const rows = await db
    .selectFrom("rsvp")
    .innerJoin("person", "person.id", "rsvp.person_id")
    .leftJoin("municipality", "municipality.code", "person.municipality_code")
    .select(["person.name", "person.title", "person.email", "rsvp.answer"])
    .select("municipality.name as municipality")
    .where("rsvp.meeting_id", "=", meeting.id)
    .where("person.state", "!=", "anonymised")
    .orderBy("rsvp.queued_at")
    .orderBy("person.sort_key")
    .limit(MOST)
    .execute();
  const order: RsvpAnswer[] = ["yes", "waitlisted", "no"];
  return order.flatMap((answer) =>
    rows
      .filter((row) => row.answer === answer)
      .map((row) => ({ ...row, municipality: row.municipality ?? "" })),
  );
}
