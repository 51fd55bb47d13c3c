/** Which days in Denmark are poor ones to meet on: holidays, half holidays, school breaks, weekends. */
import { Temporal } from "temporal-polyfill";

/** Days on which work rests by law. */
export type Holiday =
  | "new_year"
  | "maundy_thursday"
  | "good_friday"
  | "easter_sunday"
  | "easter_monday"
  | "prayer_day"
  | "ascension"
  | "whit_sunday"
  | "whit_monday"
  | "christmas_day"
  | "second_christmas_day";

/** Days on which many Danish offices are closed or empty though no law says so. */
export type PoorDay =
  "may_day" | "constitution_day" | "day_after_ascension" | "christmas_eve" | "new_years_eve";

export type SchoolBreak = "winter_break" | "autumn_break" | "july";

export type DayConcern =
  | { kind: "holiday"; key: Holiday }
  | { kind: "poor_day"; key: PoorDay }
  | { kind: "school_break"; key: SchoolBreak }
  | { kind: "weekend"; key: "saturday" | "sunday" };

/** All that speaks against meeting on a day ("2027-03-26"), the gravest first; empty for most days. */
export function dayConcerns(day: string): DayConcern[] {
  const concerns: DayConcern[] = [];
  const holiday = holidayOn(day);
  if (holiday) concerns.push({ kind: "holiday", key: holiday });
  const poor = poorDayOn(day);
  if (poor) concerns.push({ kind: "poor_day", key: poor });
  const weekday = Temporal.PlainDate.from(day).dayOfWeek;
  if (weekday >= 6) concerns.push({ kind: "weekend", key: weekday === 6 ? "saturday" : "sunday" });
  const schoolBreak = schoolBreakOn(day);
  if (schoolBreak) concerns.push({ kind: "school_break", key: schoolBreak });
  return concerns;
}

export function holidayOn(day: string): Holiday | undefined {
  return holidaysIn(Number(day.slice(0, 4))).find((holiday) => holiday.day === day)?.key;
}

/** A year's public holidays in order; two may fall on one day. */
export function holidaysIn(year: number): { day: string; key: Holiday }[] {
  const easter = easterSunday(year);
  const from = (days: number) => easter.add({ days }).toString();
  const holidays: { day: string; key: Holiday }[] = [
    { day: `${year}-01-01`, key: "new_year" },
    { day: from(-3), key: "maundy_thursday" },
    { day: from(-2), key: "good_friday" },
    { day: from(0), key: "easter_sunday" },
    { day: from(1), key: "easter_monday" },
    // Abolished by law no. 214 of 6 March 2023; the last one was in 2023.
    ...(year <= 2023 ? [{ day: from(26), key: "prayer_day" as const }] : []),
    { day: from(39), key: "ascension" },
    { day: from(49), key: "whit_sunday" },
    { day: from(50), key: "whit_monday" },
    { day: `${year}-12-25`, key: "christmas_day" },
    { day: `${year}-12-26`, key: "second_christmas_day" },
  ];
  return holidays;
}

export function poorDayOn(day: string): PoorDay | undefined {
  const year = Number(day.slice(0, 4));
  const poorDays: Record<string, PoorDay> = {
    [easterSunday(year).add({ days: 40 }).toString()]: "day_after_ascension",
    [`${year}-05-01`]: "may_day",
    [`${year}-06-05`]: "constitution_day",
    [`${year}-12-24`]: "christmas_eve",
    [`${year}-12-31`]: "new_years_eve",
  };
  return poorDays[day];
}

/** The usual weeks: most municipalities' winter break is week 7, the autumn break week 42. */
export function schoolBreakOn(day: string): SchoolBreak | undefined {
  const { week } = isoWeek(day);
  if (week === 7) return "winter_break";
  if (week === 42) return "autumn_break";
  return day.slice(5, 7) === "07" ? "july" : undefined;
}

/** Danish weeks are ISO 8601's; a week at the turn of the year may belong to the other year. */
export function isoWeek(day: string): { year: number; week: number } {
  const date = Temporal.PlainDate.from(day);
  return { year: date.yearOfWeek as number, week: date.weekOfYear as number };
}

/** The Gregorian computus in its anonymous form (Meeus, Astronomical Algorithms, ch. 8). */
function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return new Temporal.PlainDate(year, Math.floor(n / 31), (n % 31) + 1);
}
