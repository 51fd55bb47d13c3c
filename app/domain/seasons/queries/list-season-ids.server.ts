/** Knows in which seasons a person has or had a seat. */
import type { Db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.server.ts";

export async function listSeasonIdsOf(db: Db, personId: string): Promise<string[]> {
  const rows = await prepared(db, seatsOf, { personId });
  return rows.map((row) => row.season_id);
}

function seatsOf(db: Db, { personId }: { personId: string }) {
  return db
    .selectFrom("enrolment")
    .select("season_id")
    .where("person_id", "=", personId)
    .where("state", "=", "admitted");
}
