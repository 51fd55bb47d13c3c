/** Knows in which seasons a person has or had a seat. */
import type { Db } from "#db/client.server.ts";

export async function listSeasonIdsOf(db: Db, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("enrolment")
    .select("season_id")
    .where("person_id", "=", personId)
    .where("state", "=", "admitted")
    .execute();
  return rows.map((row) => row.season_id);
}
