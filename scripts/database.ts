/** Opens the hub's database for a command, and says in a sentence why it can't be opened. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { sql } from "kysely";
import type { Logger } from "pino";
import { loadReferenceData } from "#app/domain/municipalities/commands.server.ts";
import type { Settings } from "#app/web/settings.server.ts";
import { engineOf, openDatabase, refreshStatistics, type Db } from "#db/client.server.ts";
import { toInstant } from "#db/columns.server.ts";
import { appliedMigrations, migrateToLatest, unknownMigrations } from "#db/migrate.server.ts";
import { getSiteFact, putSiteFact } from "#db/site-facts.server.ts";
import { Refusal } from "./refusal.ts";

export const REFERENCE_FOLDER = "content/reference";
const ANSWER_MS = 10_000;

export function databaseFile(settings: Settings): string {
  return join(settings.dataDir, "hub.db");
}

export function openHubDatabase(settings: Settings, log?: Pick<Logger, "warn">): Db {
  return openDatabase({
    url: settings.databaseUrl,
    file: databaseFile(settings),
    onConnectionLost: (error) => log?.warn({ err: error }, "database connection lost"),
  });
}

/** Opens it and asks it something; a Refusal where it does not answer. */
export async function openAnsweringDatabase(
  settings: Settings,
  log?: Pick<Logger, "warn">,
): Promise<Db> {
  try {
    const db = openHubDatabase(settings, log);
    await answers(db);
    return db;
  } catch (error) {
    throw databaseRefusal(error as DatabaseError, settings);
  }
}

async function answers(db: Db): Promise<void> {
  const silence = new Promise<never>((_resolve, reject) => {
    const late = () => reject(Object.assign(new Error("no answer"), { code: "ETIMEDOUT" }));
    setTimeout(late, ANSWER_MS).unref();
  });
  await Promise.race([sql`select 1`.execute(db), silence]);
}

/**
 * The newest schema, and the reference data where its files changed since they were last taken in.
 * Returns the migrations that were run.
 */
export async function bringUpToDate(db: Db, now = new Date()): Promise<string[]> {
  const unknown = unknownMigrations(await appliedMigrations(db));
  if (unknown.length > 0) {
    throw new Refusal(
      `The database was made by a newer version of the hub (it has ${unknown.join(", ")}). ` +
        `Install that version again, or restore a backup from before it with "npm run restore".`,
    );
  }
  const done = await migrateToLatest(db);
  const hash = referenceHash();
  if ((await getSiteFact(db, "reference_data")) !== hash) {
    await loadReferenceData(db, REFERENCE_FOLDER);
    await putSiteFact(db, "reference_data", hash, toInstant(now));
  }
  await refreshStatistics(db);
  return done;
}

function referenceHash(): string {
  const hash = createHash("sha256");
  for (const file of readdirSync(REFERENCE_FOLDER).sort()) {
    hash.update(`${file}\0`).update(readFileSync(join(REFERENCE_FOLDER, file)));
  }
  return hash.digest("hex");
}

/** The last writes go from the log into the file itself, so that a copy of it is whole. */
export async function closeHubDatabase(db: Db): Promise<void> {
  if (engineOf(db) === "sqlite")
    await sql`pragma wal_checkpoint(truncate)`.execute(db).catch(() => {});
  await db.destroy();
}

interface DatabaseError extends Error {
  code?: string;
}

/** The password never appears: host and name are enough to find the mistake. */
export function databaseRefusal(error: DatabaseError, settings: Settings): Error {
  const where = settings.databaseUrl ? postgresPlace(settings.databaseUrl) : "";
  const file = resolve(databaseFile(settings));
  switch (error.code) {
    case "ECONNREFUSED":
    case "ETIMEDOUT":
    case "EHOSTUNREACH":
    case "ECONNRESET":
      return new Refusal(
        `PostgreSQL does not answer at ${where}. Is it running, and is the address in DATABASE_URL right?`,
      );
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new Refusal(`The host in DATABASE_URL is not known: ${where}. Is it spelt right?`);
    case "28P01":
    case "28000":
      return new Refusal(
        `PostgreSQL at ${where} refuses the user or the password in DATABASE_URL. Mend it there, or with "alter role … password …".`,
      );
    case "3D000":
      return new Refusal(
        `PostgreSQL at ${where} has no such database. Make it with "createdb", owned by the hub's user.`,
      );
    case "53300":
      return new Refusal(`PostgreSQL at ${where} has no free connection. Raise max_connections.`);
    case "EACCES":
    case "EPERM":
    case "EROFS":
    case "EISDIR":
    case "SQLITE_CANTOPEN":
    case "SQLITE_READONLY":
    case "SQLITE_PERM":
      return new Refusal(
        `The database ${file} can't be opened for writing. Let the user that runs the hub own it and its folder.`,
      );
    case "SQLITE_NOTADB":
    case "SQLITE_CORRUPT":
      return new Refusal(
        `${file} is not a database, or it is damaged. Restore a backup: "npm run restore -- <file> --replace".`,
      );
    case "SQLITE_BUSY":
      return new Refusal(`Another program holds the database ${file}. Stop it, and try again.`);
    case "ERR_DLOPEN_FAILED":
      return new Refusal(
        `The embedded database was installed for another version of Node than ${process.version}. Run "npm ci" again.`,
      );
    default:
      return error;
  }
}

function postgresPlace(address: string): string {
  const { host, pathname } = new URL(address);
  return `${host}${pathname}`;
}
