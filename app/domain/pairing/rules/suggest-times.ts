/** Knows when busy people could talk: a working day a week, in office hours, beside what they said yes to. */
import { dayConcerns } from "#app/calendar/calendar-days.ts";
import { addDays, danishInstant } from "#app/calendar/danish-time.ts";
import type { Day, Instant } from "#db/schema.ts";

export interface Slot {
  startsAt: Instant;
  endsAt: Instant;
}

export const TALK_MINUTES = 45;
const TIMES = 3;
/** Two days to write to one another first. */
const FIRST_DAY = 2;
/** Where breaks and holidays fill the next three weeks, later ones follow. */
export const MOST_WEEKS = 9;
/** Nobody walks straight from a meeting into a talk. */
const MARGIN_MS = 60 * 60_000;

/** A new order each week, so that who is always busy on Wednesdays finds something else. */
const orders = [
  { weekdays: [3, 4, 2, 1, 5], times: ["09:00", "13:00"] },
  { weekdays: [4, 2, 3, 1, 5], times: ["13:00", "09:00"] },
  { weekdays: [2, 3, 4, 1, 5], times: ["14:30", "09:00"] },
];

/** The same for all who ask on the same day with the same meetings. */
export function suggestTimes(today: Day, busy: readonly Slot[]): Slot[] {
  const slots: Slot[] = [];
  for (let week = 0; week < MOST_WEEKS && slots.length < TIMES; week += 1) {
    const slot = slotIn(addDays(today, FIRST_DAY + 7 * week), orders[week % orders.length]!, busy);
    if (slot) slots.push(slot);
  }
  return slots;
}

function slotIn(first: Day, order: (typeof orders)[number], busy: readonly Slot[]): Slot | null {
  const days = Array.from({ length: 7 }, (_, at) => addDays(first, at));
  for (const weekday of order.weekdays) {
    const day = days.find((one) => weekdayOf(one) === weekday)!;
    if (!isWorkingDay(day)) continue;
    for (const time of order.times) {
      // On a Friday afternoon nobody begins anything.
      if (weekday === 5 && time > "12:00") continue;
      const slot = slotAt(day, time);
      if (slot && !busy.some((one) => overlaps(one, slot))) return slot;
    }
  }
  return null;
}

/** Null for a time that no clock shows. */
export function slotAt(day: Day, time: string): Slot | null {
  const start = danishInstant(day, time);
  if (!start.ok) return null;
  const ends = Date.parse(start.instant) + TALK_MINUTES * 60_000;
  return { startsAt: start.instant, endsAt: new Date(ends).toISOString() };
}

function isWorkingDay(day: Day): boolean {
  const date = day.slice(5);
  // No law says so, but between Christmas and New Year a town hall is empty.
  const christmas = date >= "12-22" || date <= "01-02";
  return !christmas && dayConcerns(day).length === 0;
}

function weekdayOf(day: Day): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay();
}

function overlaps(busy: Slot, slot: Slot): boolean {
  const [from, to] = [Date.parse(busy.startsAt) - MARGIN_MS, Date.parse(busy.endsAt) + MARGIN_MS];
  return Date.parse(slot.startsAt) < to && Date.parse(slot.endsAt) > from;
}
