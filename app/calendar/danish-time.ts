/** Between the clock on a Danish wall and instants in UTC. */
import { Temporal } from "temporal-polyfill";

const ZONE = "Europe/Copenhagen";

export type Instantly =
  | { ok: true; instant: string }
  /** "no_such_time": the clock jumps over it, on the last Sunday of March. */
  | { ok: false; reason: "not_a_time" | "no_such_time" };

/**
 * The instant ("2026-11-23T13:05:00.000Z") at which a Danish clock shows "14:05" on "2026-11-23".
 * In the hour that comes twice, on the last Sunday of October, the earlier one is meant.
 */
export function danishInstant(day: string, time: string): Instantly {
  if (!isDay(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time))
    return { ok: false, reason: "not_a_time" };
  const wall = Temporal.PlainDateTime.from(`${day}T${time}`);
  const zoned = wall.toZonedDateTime(ZONE, { disambiguation: "earlier" });
  if (!zoned.toPlainDateTime().equals(wall)) return { ok: false, reason: "no_such_time" };
  return { ok: true, instant: new Date(zoned.epochMilliseconds).toISOString() };
}

/** Swedes write days and times as ISO 8601 does: "2026-11-23 14:05". */
const wall = new Intl.DateTimeFormat("sv-SE", {
  timeZone: ZONE,
  ...{ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" },
});

/** What a Danish calendar and clock show at an instant: { day: "2026-11-23", time: "14:05" }. */
export function danishClock(instant: string | Date): { day: string; time: string } {
  const [day, time] = wall.format(new Date(instant)).split(" ") as [string, string];
  return { day, time };
}

export function todayInDenmark(now: string | Date): string {
  return danishClock(now).day;
}

/** The instants between which a Danish day lies; the second is the next day's first. */
export function danishDayBounds(day: string): { from: string; before: string } {
  const date = Temporal.PlainDate.from(day);
  return { from: startOf(date), before: startOf(date.add({ days: 1 })) };
}

/** The day so many days later, or earlier where negative. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Whether it is a day that exists, written as 2026-11-23, in years 1900–2199. */
export function isDay(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function startOf(date: Temporal.PlainDate): string {
  return new Date(date.toZonedDateTime(ZONE).epochMilliseconds).toISOString();
}
