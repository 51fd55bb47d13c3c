/**
 * Keeps what was read: of data that does not change while the hub serves, as the reference data; and of
 * what many may see alike, until somebody writes.
 */
import { CompiledQuery } from "kysely";
import { LRUCache } from "lru-cache";
import { askedTogether } from "./asked-together.ts";
import type { Db } from "./client.server.ts";
import { prepared } from "./prepared.server.ts";
import type { HubSqliteAdapter } from "./sqlite.server.ts";

const MOST = 50;
const kept = new WeakMap<Db, LRUCache<string, Promise<unknown>>>();

/** What `read` gives, read once for each handle and name; callers share it and must not change it. */
export function keptOf<Read>(db: Db, name: string, read: () => Promise<Read>): Promise<Read> {
  const known = kept.get(db) ?? new LRUCache<string, Promise<unknown>>({ max: MOST });
  kept.set(db, known);
  const again = known.get(name) as Promise<Read> | undefined;
  if (again) return again;
  const reading = read();
  known.set(name, reading);
  reading.catch(() => known.delete(name));
  return reading;
}

/** Raised by every write that a visitor can see (transaction.server.ts). */
export async function publicVersion(db: Db): Promise<number> {
  const [row] = await prepared(db, versionOfPublicData, {});
  return row?.version ?? 0;
}

function versionOfPublicData(db: Db) {
  return db.selectFrom("public_version").select("version").where("id", "=", 1);
}

/** What was read, and of which version of the data. */
interface Shared {
  version: string | number;
  reading: Promise<unknown>;
}

const MOST_SHARED = 300;
const shared = new WeakMap<Db, LRUCache<string, Shared>>();

/**
 * What `read` gives of what many may know alike, read once until anything at all is written, by this
 * process or another. `name` says everything it depends on; callers share it and must not change it.
 */
export async function keptUntilWrite<Read>(
  db: Db,
  name: string,
  read: () => Promise<Read>,
): Promise<Read> {
  if (db.isTransaction) return read();
  const version = sqliteVersion(db) ?? (await snapshotOf(db));
  const known = shared.get(db) ?? new LRUCache<string, Shared>({ max: MOST_SHARED });
  shared.set(db, known);
  const again = known.get(name);
  if (again?.version === version) return again.reading as Promise<Read>;
  const reading = read();
  const entry = { version, reading };
  known.set(name, entry);
  reading.catch(() => known.get(name) === entry && known.delete(name));
  return reading;
}

/** Undefined on PostgreSQL. The built pages have classes of their own: what it is called tells it. */
function sqliteVersion(db: Db): number | undefined {
  const adapter = db.getExecutor().adapter as Partial<HubSqliteAdapter>;
  return adapter.dataVersion?.();
}

const snapshots = new WeakMap<Db, () => Promise<string>>();

/** Every commit makes another; two that are the same see the same rows. */
function snapshotOf(db: Db): Promise<string> {
  const ask = snapshots.get(db) ?? askedTogether(() => askSnapshot(db));
  snapshots.set(db, ask);
  return ask();
}

async function askSnapshot(db: Db): Promise<string> {
  const { rows } = await db.executeQuery<{ snapshot: string }>(SNAPSHOT);
  return rows[0]!.snapshot;
}

const SNAPSHOT = CompiledQuery.raw("select pg_current_snapshot()::text as snapshot");

export function forgetKept(db: Db): void {
  kept.delete(db);
  shared.delete(db);
}
