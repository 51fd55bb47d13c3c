/** Knows whom a mail about a meeting goes to: only people who can sign in. */
import type { Trx } from "#db/client.server.ts";
import type { HeldMeeting } from "./hold-meeting.server.ts";
import { toldKey, type MailedMeeting, type Receiver } from "./mail-meeting.server.ts";

const MOST = 5_000;
const columns = ["person.id", "person.name", "person.email", "person.language"] as const;

/** Those who come and those who wait. */
export async function findAnswerers(trx: Trx, meetingId: string): Promise<Receiver[]> {
  const rows = await trx
    .selectFrom("rsvp")
    .innerJoin("person", "person.id", "rsvp.person_id")
    .select([...columns, "rsvp.answer"])
    .where("rsvp.meeting_id", "=", meetingId)
    .where("rsvp.answer", "in", ["yes", "waitlisted"])
    .where("person.state", "=", "active")
    .orderBy("person.sort_key")
    .limit(MOST)
    .execute();
  return rows.map(({ answer, ...person }) => ({ ...person, comes: answer === "yes" }));
}

/** Everyone with a seat in the season who was not yet told of the meeting. */
export async function findUntoldLeaders(
  trx: Trx,
  meetingId: string,
  seasonId: string,
): Promise<Receiver[]> {
  const rows = await trx
    .selectFrom("enrolment")
    .innerJoin("person", "person.id", "enrolment.person_id")
    .select(columns)
    .where("enrolment.season_id", "=", seasonId)
    .where("enrolment.state", "=", "admitted")
    .where("person.state", "=", "active")
    .orderBy("person.sort_key")
    .limit(MOST)
    .execute();
  if (rows.length === 0) return [];
  const keys = rows.map((person) => toldKey(meetingId, person.id));
  const told = await trx
    .selectFrom("outbox")
    .select("once_key")
    .where("once_key", "in", keys)
    .execute();
  const toldKeys = new Set(told.map((mail) => mail.once_key));
  return rows
    .filter((person) => !toldKeys.has(toldKey(meetingId, person.id)))
    .map((person) => ({ ...person, comes: false }));
}

export function mailedMeeting(meeting: HeldMeeting): MailedMeeting {
  return {
    id: meeting.id,
    title: meeting.title,
    startsAt: meeting.starts_at,
    endsAt: meeting.ends_at,
    place: meeting.place,
    videoUrl: meeting.video_url,
    hostName: meeting.hostName,
    sequence: meeting.sequence,
    seasonNumber: meeting.seasonNumber,
  };
}
