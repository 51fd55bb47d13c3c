/** Knows what speaks against a meeting's time: told before it is saved, never a refusal. */
import { dayConcerns, type DayConcern } from "#app/calendar/calendar-days.ts";
import { danishClock } from "#app/calendar/danish-time.ts";
import type { Day, Instant } from "#db/schema.ts";
import { minutesTooLong } from "./agenda.ts";

export interface Clash {
  id: string;
  title: string;
  startsAt: Instant;
  endsAt: Instant;
}

export type MeetingWarning =
  | { kind: "changed_meanwhile"; version: Instant }
  | { kind: "past" }
  | DayConcern
  | { kind: "outside_season" }
  | ({ kind: "clash" } & Clash)
  | { kind: "agenda_too_long"; minutes: number }
  | { kind: "over_capacity"; coming: number };

export interface Planned {
  startsAt: Instant;
  endsAt: Instant;
  agenda: readonly { minutes: number }[];
  capacity: number | null;
}

export interface Circumstances {
  now: Instant;
  season: { startsOn: Day; endsOn: Day } | null;
  clashes: readonly Clash[];
  coming: number;
}

export function meetingWarnings(meeting: Planned, about: Circumstances): MeetingWarning[] {
  const { startsAt, endsAt, agenda, capacity } = meeting;
  const { day } = danishClock(startsAt);
  const warnings: MeetingWarning[] = dayConcerns(day);
  if (startsAt <= about.now) warnings.unshift({ kind: "past" });
  const { season } = about;
  if (season && (day < season.startsOn || day > season.endsOn))
    warnings.push({ kind: "outside_season" });
  for (const clash of about.clashes) warnings.push({ kind: "clash", ...clash });
  const minutes = minutesTooLong(agenda, startsAt, endsAt);
  if (minutes > 0) warnings.push({ kind: "agenda_too_long", minutes });
  if (capacity !== null && about.coming > capacity)
    warnings.push({ kind: "over_capacity", coming: about.coming });
  return warnings;
}

/** Stands for exactly these warnings, so that "save anyway" answers no others than those shown. */
export function warningsKey(warnings: readonly MeetingWarning[]): string {
  return warnings
    .map((warning) => {
      if ("key" in warning) return `${warning.kind}-${warning.key}`;
      if (warning.kind === "clash") return `clash-${warning.id}`;
      if (warning.kind === "changed_meanwhile") return `changed-${warning.version}`;
      return warning.kind;
    })
    .join(" ");
}
