/** Knows where one visit ends and the next begins, and so what is new since last time. */
import type { Instant } from "#db/schema.ts";

const HOUR_MS = 3_600_000;
/** Looking again within this time belongs to the same visit: what was new then still is. */
export const VISIT_MS = 4 * HOUR_MS;
/** Whoever never came before is told of the last month. */
const FIRST_LOOK_BACK_MS = 30 * 24 * HOUR_MS;

export function beginsVisit(seenAt: Instant | null, now: Instant): boolean {
  return seenAt === null || Date.parse(now) - Date.parse(seenAt) >= VISIT_MS;
}

/** `earlier` is when the visit before this one began. */
export function newsSince(earlier: Instant | null, now: Instant): Instant {
  return earlier ?? new Date(Date.parse(now) - FIRST_LOOK_BACK_MS).toISOString();
}
