/** Knows when each item of an agenda begins, and whether they all fit in the meeting. */
import type { Instant } from "#db/schema.ts";

interface Lasting {
  minutes: number;
}

/** The items with the instant each begins: one after the other from the meeting's start. */
export function timedAgenda<Item extends Lasting>(
  items: readonly Item[],
  startsAt: Instant,
): (Item & { startsAt: Instant })[] {
  let passed = 0;
  return items.map((item) => {
    const begins = new Date(Date.parse(startsAt) + passed * 60_000).toISOString();
    passed += item.minutes;
    return { ...item, startsAt: begins };
  });
}

/** Whole minutes by which the agenda is longer than the meeting; 0 where it fits. */
export function minutesTooLong(
  items: readonly Lasting[],
  startsAt: Instant,
  endsAt: Instant,
): number {
  const planned = items.reduce((sum, item) => sum + item.minutes, 0);
  const lasting = Math.floor((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000);
  return Math.max(0, planned - lasting);
}
