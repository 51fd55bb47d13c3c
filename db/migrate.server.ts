/** Brings a database to the newest schema; the same migrations on both engines. */
import { Migrator, sql, type Migration } from "kysely";
import type { Db } from "./client.server.ts";
import * as schema from "./migrations/0001-schema.ts";
import * as search from "./migrations/0002-search.ts";

/** In order; a name is never changed and a migration never edited once released. */
const migrations: Record<string, Migration> = {
  "0001-schema": schema,
  "0002-search": search,
};

/** The one that a database of this version has run last. */
export const latestMigration = Object.keys(migrations).at(-1)!;

export interface MigrationTarget {
  /** The last migration to run; all of them where left out. */
  upTo?: string;
  /** PostgreSQL's schema where it is not the connection's usual one. */
  schema?: string;
}

/** Gives the names of the migrations that were run. On both engines all of them happen, or none. */
export async function migrateToLatest(db: Db, target: MigrationTarget = {}): Promise<string[]> {
  const own = migrator(db, target.schema);
  const { error, results } = await (target.upTo
    ? own.migrateTo(target.upTo)
    : own.migrateToLatest());
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}

/** Names of migrations that the database still lacks. */
export async function pendingMigrations(db: Db): Promise<string[]> {
  const all = await migrator(db).getMigrations();
  return all.filter((migration) => !migration.executedAt).map((migration) => migration.name);
}

/** Names of migrations that were run here, in order; none in an empty database. */
export async function appliedMigrations(db: Db): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === "kysely_migration")) return [];
  const { rows } = await sql<{
    name: string;
  }>`select name from kysely_migration order by name`.execute(db);
  return rows.map((row) => row.name);
}

/** Names among `applied` that this version of the hub does not have: a newer one has run them. */
export function unknownMigrations(applied: readonly string[]): string[] {
  return applied.filter((name) => !(name in migrations));
}

function migrator(db: Db, schema?: string): Migrator {
  const provider = { getMigrations: async () => migrations };
  return new Migrator({ db, provider, ...(schema && { migrationTableSchema: schema }) });
}
