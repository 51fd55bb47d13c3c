/** Knows the names behind ids, each with the municipality of the season's seat. */
import type { Db } from "#db/client.server.ts";

export interface PlacedName {
  name: string;
  municipality: string | null;
}

/** Statements have a limit on parameters. */
const BATCH = 500;

export async function listPlacedNames(
  db: Db,
  seasonId: string,
  ids: readonly string[],
): Promise<Map<string, PlacedName>> {
  const names = new Map<string, PlacedName>();
  for (let at = 0; at < ids.length; at += BATCH) {
    const rows = await db
      .selectFrom("person")
      .leftJoin("enrolment", (join) =>
        join
          .onRef("enrolment.person_id", "=", "person.id")
          .on("enrolment.season_id", "=", seasonId),
      )
      .leftJoin("municipality", "municipality.code", "enrolment.municipality_code")
      .select(["person.id", "person.name", "municipality.name as municipality"])
      .where("person.id", "in", ids.slice(at, at + BATCH))
      .execute();
    for (const { id, ...named } of rows) names.set(id, named);
  }
  return names;
}
