/** Keeps what was read of data that does not change while the hub serves, as the reference data. */
import { LRUCache } from "lru-cache";
import type { Db } from "./client.server.ts";

const MOST = 20;
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

export function forgetKept(db: Db): void {
  kept.delete(db);
}
