import type { Db } from "#db/client.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { loadReferenceData } from "#app/domain/municipalities/commands.server.ts";

/** What every test's database starts from: the newest schema and the 98 municipalities. */
export async function prepareDatabase(db: Db): Promise<void> {
  await migrateToLatest(db);
  await loadReferenceData(db, "content/reference");
}
