/** Knows the names behind ids, and whom an organiser may choose in a season. */
import type { Db } from "#db/client.server.ts";

export async function listNames(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("person")
    .select("name")
    .where("id", "in", ids)
    .orderBy("sort_key")
    .execute();
  return rows.map((row) => row.name);
}

const MOST = 2_000;

export interface Choice {
  id: string;
  name: string;
  municipality: string;
}

/** Everyone with a seat and an open account, in order of names. */
export async function listChoices(
  db: Db,
  seasonId: string,
  limit: number = MOST,
): Promise<Choice[]> {
  return db
    .selectFrom("enrolment")
    .innerJoin("person", "person.id", "enrolment.person_id")
    .innerJoin("municipality", "municipality.code", "enrolment.municipality_code")
    .select(["person.id", "person.name", "municipality.name as municipality"])
    .where("enrolment.season_id", "=", seasonId)
    .where("enrolment.state", "=", "admitted")
    .where("person.state", "=", "active")
    .orderBy("person.sort_key")
    .orderBy("person.id")
    .limit(limit)
    .execute();
}
