/** Brings a database to the newest schema; the same migrations on both engines. */
import { Migrator, type Migration } from "kysely";
import type { Db } from "./client.server.ts";
import * as schema from "./migrations/0001-schema.ts";
import * as search from "./migrations/0002-search.ts";

/** In order; a name is never changed and a migration never edited once released. */
const migrations: Record<string, Migration> = {
  "0001-schema": schema,
  "0002-search": search,
};

export async function migrateToLatest(db: Db): Promise<string[]> {
  const { error, results } = await migrator(db).migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}

/** Names of migrations that the database still lacks. */
export async function pendingMigrations(db: Db): Promise<string[]> {
  const all = await migrator(db).getMigrations();
  return all.filter((migration) => !migration.executedAt).map((migration) => migration.name);
}

function migrator(db: Db): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => migrations } });
}
