/** Opens the database: the embedded SQLite file, or PostgreSQL where DATABASE_URL names one. */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import SqliteDatabase from "better-sqlite3";
import {
  CompiledQuery,
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  sql,
  type DatabaseConnection,
  type SqliteDialectConfig,
  type Transaction,
} from "kysely";
import pg from "pg";
import type { Database } from "./schema.ts";

/** What every query takes: the database itself or a transaction on it. */
export type Db = Kysely<Database>;
/** What writes take, so that they cannot be called outside a transaction. */
export type Trx = Transaction<Database>;
export type Engine = "sqlite" | "postgres";

export interface DatabaseLocation {
  /** postgres://…; wins over the file. */
  url?: string | undefined;
  /** The SQLite file; its folder is made where it is missing. */
  file: string;
  /** PostgreSQL connections at most. */
  poolSize?: number;
  /** Told of a lost idle PostgreSQL connection; the pool opens a new one by itself. */
  onConnectionLost?: (error: Error) => void;
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
}

/**
 * A read-then-write transaction that begins as a reader fails with SQLITE_BUSY_SNAPSHOT when another
 * process wrote in between, whatever the busy timeout; beginning as a writer waits its turn instead.
 */
class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }
}

/** SQLite rolls back what changes the schema too: a migration that is cut off leaves nothing behind. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class HubSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter();
  }

  override createDriver(): SqliteDriver {
    return new ImmediateSqliteDriver(this.#config);
  }
}

function openSqlite(file: string): Db {
  if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
  const sqlite = new SqliteDatabase(file);
  sqlite.pragma("journal_mode = WAL");
  // Reopening a WAL file gives NORMAL, which may lose the last commits when power fails.
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("foreign_keys = ON");
  sqlite.pragma("busy_timeout = 5000");
  // 32 MB rather than 2: a count of a thousand notes otherwise reads the file again each time.
  sqlite.pragma("cache_size = -32000");
  rememberStatements(sqlite);
  return new Kysely<Database>({ dialect: new HubSqliteDialect({ database: sqlite }) });
}

export const APPLICATION_NAME = "learning-network-hub";

const REMEMBERED_STATEMENTS = 500;

/** Kysely prepares each query anew; a page's few queries are the same text every time. */
function rememberStatements(sqlite: SqliteDatabase.Database): void {
  const prepare = sqlite.prepare.bind(sqlite);
  const remembered = new Map<string, SqliteDatabase.Statement>();
  sqlite.prepare = ((source: string) => {
    const known = remembered.get(source);
    if (known) return known;
    const statement = prepare(source);
    if (remembered.size >= REMEMBERED_STATEMENTS) {
      remembered.delete(remembered.keys().next().value as string);
    }
    remembered.set(source, statement);
    return statement;
  }) as typeof sqlite.prepare;
}

function openPostgres(url: string, { poolSize, onConnectionLost }: DatabaseLocation): Db {
  // Counts come back as numbers: none of ours passes 2^53.
  const types: pg.CustomTypesConfig = {
    getTypeParser: (oid: number, format?: "text" | "binary") =>
      oid === pg.types.builtins.INT8 || oid === pg.types.builtins.NUMERIC
        ? Number
        : pg.types.getTypeParser(oid, format as "text"),
  };
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize ?? 10,
    types,
    // By this name a restore sees that a hub still runs.
    application_name: APPLICATION_NAME,
    connectionTimeoutMillis: 15_000,
    keepAlive: true,
  });
  // Without a listener, a restarted PostgreSQL would end this process.
  pool.on("error", (error) => onConnectionLost?.(error));
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}
