/** What every part of the demonstration is made from. */
import { v7 as uuidv7 } from "uuid";
import type { Db } from "#db/client.server.ts";
import type { Day, Instant } from "#db/schema.ts";
import { addDays } from "#app/calendar/danish-time.ts";
import type { Chance } from "./chance.ts";
import type { Phrases } from "./phrases.ts";

export interface Setting {
  db: Db;
  chance: Chance;
  phrases: Phrases;
  now: Instant;
  today: Day;
  /** Ids that are the same every time. */
  newId(): string;
}

const FIRST_ID_MS = Date.UTC(2026, 0, 1);

/** UUIDv7 like all our ids, but counted from a fixed time with the seed's own chance. */
export function idsFrom(chance: Chance): () => string {
  let count = 0;
  return () => {
    count += 1;
    const random = Uint8Array.from({ length: 16 }, () => chance.between(0, 255));
    return uuidv7({ msecs: FIRST_ID_MS + count, seq: 0, random });
  };
}

/** 09:00 UTC so many days from today: mid-morning in Denmark, summer and winter. */
export function at({ today }: Setting, days: number, hour = 9): Instant {
  return `${addDays(today, days)}T${String(hour).padStart(2, "0")}:00:00.000Z`;
}

/** Rows in groups that both engines take in one statement. */
export function inGroups<T>(rows: readonly T[], size = 100): T[][] {
  const groups: T[][] = [];
  for (let from = 0; from < rows.length; from += size) groups.push(rows.slice(from, from + size));
  return groups;
}
