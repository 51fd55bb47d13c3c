/** Knows how long a pause from pairing may last. */
import { addDays } from "#app/calendar/danish-time.ts";
import type { Day } from "#db/schema.ts";

/** Longer than a season and a half is leaving, not a pause. */
export const LONGEST_PAUSE_DAYS = 550;

/** `untilOn` is the last day of the pause, inclusive. */
export function isPauseDay(
  untilOn: Day,
  today: Day,
): { ok: true } | { ok: false; reason: "past" | "too_far" } {
  if (untilOn < today) return { ok: false, reason: "past" };
  if (untilOn > addDays(today, LONGEST_PAUSE_DAYS)) return { ok: false, reason: "too_far" };
  return { ok: true };
}
