/** Whether this process can do its work now, for whoever sends it visitors. Cheap, and says no secrets. */
import { statfs } from "node:fs/promises";
import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { toInstant } from "#db/columns.server.ts";
import { latestMigration } from "#db/migrate.server.ts";
import { putSiteFact } from "#db/site-facts.server.ts";
import type { Settings } from "./settings.server.ts";

/** Probes come from several places at once; they share an answer for so long. */
const SHARED_MS = 2_000;
const PATIENCE_MS = 3_000;
export const LEAST_FREE_BYTES = 100 * 1024 * 1024;

let shared: { db: Db; until: number; problems: Promise<string[]> } | undefined;

/** A sentence for each thing that is not as it must be; none where all is well. */
export function listReadinessProblems(db: Db, settings: Settings): Promise<string[]> {
  const now = Date.now();
  if (shared?.db !== db || shared.until < now) {
    shared = { db, until: now + SHARED_MS, problems: findProblems(db, settings) };
  }
  return shared.problems;
}

async function findProblems(db: Db, settings: Settings): Promise<string[]> {
  const [database, disk] = await Promise.all([
    withinPatience(databaseProblem(db)),
    diskProblem(settings),
  ]);
  return [database, disk].filter((problem) => problem !== null);
}

async function databaseProblem(db: Db): Promise<string | null> {
  try {
    const { rows } = await sql<{
      name: string | null;
    }>`select max(name) as name from kysely_migration`.execute(db);
    if (rows[0]?.name !== latestMigration) return "the database has another version than the hub";
  } catch {
    return "the database does not answer";
  }
  try {
    await putSiteFact(db, "ready", "yes", toInstant(new Date()));
    return null;
  } catch {
    return "the database takes no writes";
  }
}

async function withinPatience(checking: Promise<string | null>): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve("the database does not answer in time"), PATIENCE_MS);
  });
  return Promise.race([checking, late]).finally(() => clearTimeout(timer));
}

/** With PostgreSQL the disk is its own matter. */
async function diskProblem(settings: Settings): Promise<string | null> {
  if (settings.databaseUrl) return null;
  const free = await freeBytes(settings.dataDir);
  return free !== null && free < LEAST_FREE_BYTES ? "the disk is nearly full" : null;
}

/** Bytes that the hub may still write in a folder; null where that can't be known. */
export async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}
