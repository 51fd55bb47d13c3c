/** Knows what somebody must have left to others before they can be deleted. */
import type { Db } from "#db/client.server.ts";
import type { Instant } from "#db/schema.ts";
import type { Hindrances } from "../deletion.ts";

const MOST = 100;

export async function listHindrances(db: Db, personId: string, now: Instant): Promise<Hindrances> {
  const seats = await listSeatsHeld(db, personId);
  const meetings = await listMeetingsLedAlone(db, personId, now);
  return {
    seats: seats.map(({ number, title }) => ({ number, title })),
    meetings,
    lastAdministrator: await isLastAdministrator(db, personId),
  };
}

/** In seasons that are not over. */
async function listSeatsHeld(db: Db, personId: string) {
  return db
    .selectFrom("enrolment")
    .innerJoin("season", "season.id", "enrolment.season_id")
    .select(["season.id", "season.number", "season.title"])
    .where("enrolment.person_id", "=", personId)
    .where("enrolment.state", "=", "admitted")
    .where("season.state", "!=", "closed")
    .orderBy("season.number")
    .limit(MOST)
    .execute();
}

/** Somebody whose account is closed leads nothing. */
async function listMeetingsLedAlone(db: Db, personId: string, now: Instant) {
  return db
    .selectFrom("meeting_facilitator as own")
    .innerJoin("meeting", "meeting.id", "own.meeting_id")
    .select(["meeting.id", "meeting.title", "meeting.starts_at as startsAt"])
    .where("own.person_id", "=", personId)
    .where("meeting.state", "=", "scheduled")
    .where("meeting.ends_at", ">", now)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("meeting_facilitator as other")
            .innerJoin("person", "person.id", "other.person_id")
            .select("other.person_id")
            .whereRef("other.meeting_id", "=", "meeting.id")
            .where("other.person_id", "!=", personId)
            .where("person.state", "in", ["active", "invited"]),
        ),
      ),
    )
    .orderBy("meeting.starts_at")
    .limit(MOST)
    .execute();
}

async function isLastAdministrator(db: Db, personId: string): Promise<boolean> {
  const rows = await db
    .selectFrom("person")
    .select("id")
    .where("role", "=", "administrator")
    .where("state", "=", "active")
    .limit(2)
    .execute();
  return rows.length === 1 && rows[0]!.id === personId;
}
