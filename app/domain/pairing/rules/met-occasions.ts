/** Knows when partners are asked whether they met, and how long a mailed question can be answered. */
import { addDays, danishClock } from "#app/calendar/danish-time.ts";
import type { Day, Instant } from "#db/schema.ts";
import type { MetOccasion } from "../partnership.ts";

const THREE_WEEKS = 21;
/** A question that could not be asked in time is not asked any more: nobody is asked of last year. */
const ASKED_WITHIN = 28;
/** Nobody is asked of a pair that has only just become one. */
const YOUNG = 7;
export const LINK_DAYS = 60;

/** A question about work comes in working hours. */
export function isAskingTime(now: Instant): boolean {
  const { day, time } = danishClock(now);
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday >= 1 && weekday <= 5 && time >= "08:00" && time < "16:00";
}

/** What an answer given today is an answer to. */
export function occasionOn(today: Day, seasonEndsOn: Day): MetOccasion {
  return today >= seasonEndsOn ? "season_end" : "three_weeks";
}

/** Bounds, in days, of what is asked about today: each earliest and latest, both inclusive. */
export function dueOn(today: Day): {
  threeWeeks: { published: [Day, Day] };
  seasonEnd: { ends: [Day, Day]; publishedBy: Day };
} {
  return {
    threeWeeks: {
      published: [addDays(today, -THREE_WEEKS - ASKED_WITHIN), addDays(today, -THREE_WEEKS)],
    },
    seasonEnd: {
      ends: [addDays(today, -ASKED_WITHIN), today],
      publishedBy: addDays(today, -YOUNG),
    },
  };
}

export function linkExpiry(now: Instant): Instant {
  return new Date(Date.parse(now) + LINK_DAYS * 86_400_000).toISOString();
}
