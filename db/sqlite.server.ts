/** Opens the embedded database, twice: for what reads and for what writes (sqlite-driver.server.ts). */
import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { Kysely, SqliteAdapter, SqliteDialect, type Driver } from "kysely";
import type { Database } from "./schema.ts";
import { SharingDriver, type Statement } from "./sqlite-driver.server.ts";

export function openSqlite(file: string): Kysely<Database> {
  mkdirSync(dirname(file), { recursive: true });
  const writer = openHandle(file);
  const reader = openHandle(file);
  reader.pragma("query_only = ON");
  reader.pragma("cache_size = -32000"); // 32 MB rather than 2: a count reads the file but once.
  return new Kysely<Database>({ dialect: new HubSqliteDialect(writer, reader) });
}

/** A new file is for whoever runs the hub alone, whatever the umask; SQLite gives its journal the same mode. */
function openHandle(file: string): SqliteDatabase.Database {
  closeSync(openSync(file, "a", 0o600));
  const handle = new SqliteDatabase(file);
  handle.pragma("journal_mode = WAL");
  // Reopening a WAL file gives NORMAL, which may lose the last commits when power fails.
  handle.pragma("synchronous = FULL");
  handle.pragma("foreign_keys = ON");
  handle.pragma("busy_timeout = 5000");
  rememberStatements(handle);
  return handle;
}

const REMEMBERED_STATEMENTS = 500;

/** Kysely prepares each query anew; a page's few queries are the same text every time. */
function rememberStatements(handle: SqliteDatabase.Database): void {
  const prepare = handle.prepare.bind(handle);
  const remembered = new Map<string, Statement>();
  handle.prepare = ((source: string) => {
    const known = remembered.get(source);
    if (known) return known;
    const statement = prepare(source);
    if (remembered.size >= REMEMBERED_STATEMENTS) {
      remembered.delete(remembered.keys().next().value as string);
    }
    remembered.set(source, statement);
    return statement;
  }) as typeof handle.prepare;
}

/** SQLite rolls back what changes the schema too: a migration that is cut off leaves nothing behind. */
export class HubSqliteAdapter extends SqliteAdapter {
  readonly #version: Statement;

  constructor(reader: SqliteDatabase.Database) {
    super();
    this.#version = reader.prepare("pragma data_version").pluck();
  }

  /** Another number whenever another connection has written; the reader itself never does. */
  dataVersion(): number {
    return this.#version.get() as number;
  }

  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class HubSqliteDialect extends SqliteDialect {
  readonly #driver: SharingDriver;
  readonly #adapter: HubSqliteAdapter;

  constructor(writer: SqliteDatabase.Database, reader: SqliteDatabase.Database) {
    super({ database: writer });
    this.#adapter = new HubSqliteAdapter(reader);
    this.#driver = new SharingDriver(writer, reader);
  }

  override createAdapter(): SqliteAdapter {
    return this.#adapter;
  }

  override createDriver(): Driver {
    return this.#driver;
  }
}

/** Whether anybody has the file open; nobody in this process may have. */
export function isHeld(file: string): boolean {
  const handle = new SqliteDatabase(file);
  try {
    handle.pragma("busy_timeout = 1000");
    handle.pragma("locking_mode = exclusive");
    handle.exec("begin exclusive; commit");
    return false;
  } catch (error) {
    if ((error as { code?: string }).code === "SQLITE_BUSY") return true;
    throw error;
  } finally {
    handle.close();
  }
}
