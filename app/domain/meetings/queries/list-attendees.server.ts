/** Knows who answered a meeting what: names for whoever the policy lets see them. */
import type { Scope } from "#app/domain/accounts/viewer.ts";
import { listPeopleByIds } from "#app/domain/accounts/queries/list-people.server.ts";
import type { MunicipalityBadge } from "#app/domain/municipalities/municipality.ts";
import { byDanishLabel } from "#app/domain/municipalities/rules.ts";
import type { Db } from "#db/client.server.ts";
import { keptUntilWrite } from "#db/kept.server.ts";
import { prepared } from "#db/prepared.server.ts";
import type { Instant, RsvpAnswer } from "#db/schema.ts";
import type { Meeting } from "../meeting.ts";

export interface Attendee {
  id: string;
  name: string;
  title: string;
  municipality: MunicipalityBadge | null;
  /** Null for who has not answered. */
  answeredAt: Instant | null;
}

export interface AttendeeList {
  people: Attendee[];
  /** Those among the listed whose name the asker may not see. */
  hidden: number;
  /** True where there are more than were asked for. */
  more: boolean;
}

type Seen = Pick<Meeting, "id" | "rights">;

/** By name; those who wait, by their place. Empty where the asker may not see the answer. */
export async function listAttendees(
  db: Db,
  scope: Scope,
  meeting: Seen,
  answer: RsvpAnswer,
  limit = 200,
): Promise<AttendeeList> {
  const { attendees, answers } = meeting.rights;
  if (!(answer === "yes" ? attendees : answers)) return { people: [], hidden: 0, more: false };
  const query = db
    .selectFrom("rsvp")
    .innerJoin("person", "person.id", "rsvp.person_id")
    .where("rsvp.meeting_id", "=", meeting.id)
    .where("rsvp.answer", "=", answer)
    .select(["person.id", "rsvp.answered_at as answeredAt"])
    .orderBy(answer === "waitlisted" ? "rsvp.queued_at" : "person.sort_key")
    .orderBy("person.id");
  const rows = await query.limit(limit + 1).execute();
  const shown = rows.slice(0, limit);
  const ids = shown.map((row) => row.id);
  // Whoever runs the meeting needs every name at the door.
  const known = answers ? await listByIds(db, ids) : await listPeopleByIds(db, scope, ids);
  const byId = new Map(known.map((person) => [person.id, person]));
  const people = shown.flatMap(({ id, answeredAt }) => {
    const person = byId.get(id);
    if (!person) return [];
    const { name, title, municipality } = person;
    return [{ id, name, title, municipality, answeredAt }];
  });
  return { people, hidden: shown.length - people.length, more: rows.length > limit };
}

/** Those with a seat in the meeting's season who said neither yes nor no; for whoever runs it. */
export async function listUnanswered(
  db: Db,
  meeting: Seen & Pick<Meeting, "season">,
  limit = 200,
): Promise<AttendeeList> {
  if (!meeting.rights.answers || !meeting.season) return { people: [], hidden: 0, more: false };
  const rows = await db
    .selectFrom("enrolment")
    .innerJoin("person", "person.id", "enrolment.person_id")
    .leftJoin("rsvp", (join) =>
      join.onRef("rsvp.person_id", "=", "person.id").on("rsvp.meeting_id", "=", meeting.id),
    )
    .select("person.id")
    .where("enrolment.season_id", "=", meeting.season.id)
    .where("enrolment.state", "=", "admitted")
    .where("person.state", "=", "active")
    .where("rsvp.answer", "is", null)
    .orderBy("person.sort_key")
    .orderBy("person.id")
    .limit(limit + 1)
    .execute();
  const people = await listByIds(
    db,
    rows.slice(0, limit).map((row) => row.id),
  );
  return { people, hidden: 0, more: rows.length > limit };
}

async function listByIds(db: Db, ids: string[]): Promise<Attendee[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("person")
    .leftJoin("municipality", "municipality.code", "person.municipality_code")
    .select(["person.id", "person.name", "person.title", "municipality.code"])
    .select(["municipality.name as municipalityName", "municipality.slug", "municipality.label"])
    .where("person.id", "in", ids)
    .where("person.state", "!=", "anonymised")
    .orderBy("person.sort_key")
    .orderBy("person.id")
    .execute();
  return rows.map(({ id, name, title, code, municipalityName, slug, label }) => ({
    id,
    name,
    title,
    municipality:
      code === null ? null : { code, name: municipalityName!, slug: slug!, label: label! },
    answeredAt: null,
  }));
}

/** The municipalities of those who come, with how many from each; 98 at most. */
export async function listComingMunicipalities(
  db: Db,
  meeting: Seen,
): Promise<(MunicipalityBadge & { leaders: number })[]> {
  if (!meeting.rights.attendees) return [];
  const meetingId = meeting.id;
  return keptUntilWrite(db, `municipalities that come to ${meetingId}`, async () => {
    const rows = await prepared(db, comingMunicipalities, { meetingId });
    return rows.sort(byDanishLabel);
  });
}

function comingMunicipalities(db: Db, { meetingId }: { meetingId: string }) {
  return db
    .selectFrom("rsvp")
    .innerJoin("person", "person.id", "rsvp.person_id")
    .innerJoin("municipality", "municipality.code", "person.municipality_code")
    .select((eb) => [
      "municipality.code",
      "municipality.name",
      "municipality.slug",
      "municipality.label",
      eb.fn.countAll<number>().as("leaders"),
    ])
    .where("rsvp.meeting_id", "=", meetingId)
    .where("rsvp.answer", "=", "yes")
    .groupBy(["municipality.code", "municipality.name", "municipality.slug", "municipality.label"]);
}
