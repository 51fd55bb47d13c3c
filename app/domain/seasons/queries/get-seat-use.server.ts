/** Knows how a season's seats are used, and who waits for one. */
import type { Db } from "#db/client.server.ts";
import type { Candidate, SeatUse } from "../rules/seats.ts";

/** Seats given, by municipality. Under the season's lock it stays true. */
export async function getSeatUse(db: Db, seasonId: string): Promise<SeatUse> {
  const rows = await db
    .selectFrom("enrolment")
    .select((eb) => ["municipality_code as code", eb.fn.countAll<number>().as("seats")])
    .where("season_id", "=", seasonId)
    .where("state", "=", "admitted")
    .groupBy("municipality_code")
    .execute();
  return new Map(rows.map((row) => [row.code, row.seats]));
}

export interface NamedCandidate extends Candidate {
  personId: string;
  name: string;
  municipalityName: string;
  municipalityLabel: string;
}

const columns = [
  "enrolment.id", "enrolment.state", "enrolment.municipality_code as municipalityCode",
  "enrolment.applied_at as appliedAt", "enrolment.queued_at as queuedAt",
  "enrolment.person_id as personId", "person.name", "municipality.name as municipalityName",
  "municipality.label as municipalityLabel",
] as const; // prettier-ignore

/** The waiting list, in its order. Those who can no longer sign in are passed over. */
export async function listQueue(db: Db, seasonId: string): Promise<NamedCandidate[]> {
  return candidates(db, seasonId)
    .where("enrolment.state", "=", "waitlisted")
    .where("person.state", "in", ["active", "invited"])
    .orderBy("enrolment.queued_at")
    .orderBy("enrolment.applied_at")
    .orderBy("enrolment.id")
    .execute();
}

/** Those of the named enrolments that are the season's. */
export async function listCandidates(
  db: Db,
  seasonId: string,
  ids: readonly string[],
): Promise<NamedCandidate[]> {
  if (ids.length === 0) return [];
  return candidates(db, seasonId).where("enrolment.id", "in", ids).execute();
}

function candidates(db: Db, seasonId: string) {
  return db
    .selectFrom("enrolment")
    .innerJoin("person", "person.id", "enrolment.person_id")
    .innerJoin("municipality", "municipality.code", "enrolment.municipality_code")
    .select(columns)
    .where("enrolment.season_id", "=", seasonId);
}
