/** Opens the database: the embedded SQLite file, or PostgreSQL where DATABASE_URL names one. */
import { PostgresAdapter, sql, type Kysely, type Transaction } from "kysely";
import { openPostgres, type PostgresOptions } from "./postgres.server.ts";
import type { Database } from "./schema.ts";
import { openSqlite } from "./sqlite.server.ts";

/** What every query takes: the database itself or a transaction on it. */
export type Db = Kysely<Database>;
/** What writes take, so that they cannot be called outside a transaction. */
export type Trx = Transaction<Database>;
export type Engine = "sqlite" | "postgres";

export interface DatabaseLocation extends PostgresOptions {
  /** postgres://…; wins over the file. */
  url?: string | undefined;
  /** The SQLite file; its folder is made where it is missing. */
  file: string;
}

export function openDatabase(location: DatabaseLocation): Db {
  return location.url ? openPostgres(location.url, location) : openSqlite(location.file);
}

export function engineOf(db: Db): Engine {
  return db.getExecutor().adapter instanceof PostgresAdapter ? "postgres" : "sqlite";
}

/**
 * Tells SQLite's planner how many rows there are, where that has changed much: without it a note is
 * sought among all that are published, rather than by its id. PostgreSQL sees to it by itself.
 */
export async function refreshStatistics(db: Db): Promise<void> {
  if (engineOf(db) === "postgres") return;
  await sql`pragma analysis_limit = 400`.execute(db);
  // 0x10002: also the tables that this connection has not asked anything of yet.
  await sql`pragma optimize = 0x10002`.execute(db);
  // The other connections read the figures when the schema changes, and at no other time.
  await db.transaction().execute(async (trx) => {
    await trx.schema.createTable("statistics_are_new").addColumn("at", "text").execute();
    await trx.schema.dropTable("statistics_are_new").execute();
  });
}
