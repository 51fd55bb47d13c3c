/** Knows which season is the current one, when it takes applications, and which facts it cannot have. */
import type { Day, EnrolmentState, SeasonState } from "#db/schema.ts";
import type { SeasonFacts } from "../season.ts";
import { seasonStates } from "../season.ts";

interface Datable {
  number: number;
  state: SeasonState;
  startsOn: Day;
  endsOn: Day;
}

/**
 * The running season, else the open one, else the newest that is not a draft. Of several running the
 * one whose dates hold today, else the newest.
 */
export function currentSeason<S extends Datable>(seasons: readonly S[], today: Day): S | null {
  const newestFirst = [...seasons].sort((a, b) => b.number - a.number);
  const running = newestFirst.filter((season) => season.state === "running");
  return (
    running.find((season) => season.startsOn <= today && today <= season.endsOn) ??
    running[0] ??
    newestFirst.find((season) => season.state === "open") ??
    newestFirst.find((season) => season.state !== "draft") ??
    null
  );
}

/** A season goes one way, a state at a time, and never back; null after the last. */
export function nextState(state: SeasonState): SeasonState | null {
  return seasonStates[seasonStates.indexOf(state) + 1] ?? null;
}

/** Seats are given and taken back while it is open or running. */
export function takesDecisions(season: { state: SeasonState }): boolean {
  return season.state === "open" || season.state === "running";
}

/** A leader takes back what stands: an application, a place in the queue or a seat. */
export function mayWithdraw(season: { state: SeasonState }, enrolment: EnrolmentState): boolean {
  return takesDecisions(season) && ["applied", "waitlisted", "admitted"].includes(enrolment);
}

export type NoApplication = "draft" | "closed" | "too_early" | "too_late";

type Window = Pick<SeasonFacts, "state" | "enrolmentOpensOn" | "enrolmentClosesOn">;

/** Why nobody can apply today; null where one can. Both days of the window are in it. */
export function noApplicationToday(season: Window, today: Day): NoApplication | null {
  if (season.state === "draft" || season.state === "closed") return season.state;
  if (today < season.enrolmentOpensOn) return "too_early";
  if (today > season.enrolmentClosesOn) return "too_late";
  return null;
}

export type SeasonField =
  | "number" | "startsOn" | "endsOn" | "enrolmentOpensOn" | "enrolmentClosesOn" | "seats"
  | "seatsPerMunicipality" | "description"; // prettier-ignore

export const numberTakenProblem = "seasons:errors.number_taken";

/** An error key for each field that cannot stay as it is: "seasons:errors.…". */
export type FieldProblems = Partial<Record<SeasonField, string>>;

type CheckedFacts = Omit<SeasonFacts, "id" | "state" | "title" | "theme">;

export interface Standing {
  /** The number it has, where people may hold its address: it then stays. */
  fixedNumber: number | null;
  /** Taken by another season. */
  numberTaken: boolean;
  /** Seats given, in all and to the municipality with the most. */
  admitted: number;
  mostInMunicipality: number;
}

export function seasonProblems(facts: CheckedFacts, standing: Standing): FieldProblems {
  const problems: FieldProblems = {};
  const { fixedNumber } = standing;
  if (fixedNumber !== null && facts.number !== fixedNumber) problems.number = key("number_fixed");
  else if (standing.numberTaken) problems.number = numberTakenProblem;
  if (facts.endsOn <= facts.startsOn) problems.endsOn = key("ends_before_start");
  if (facts.enrolmentClosesOn < facts.enrolmentOpensOn) {
    problems.enrolmentClosesOn = key("closes_before_open");
  } else if (facts.enrolmentClosesOn > facts.endsOn) {
    problems.enrolmentClosesOn = key("closes_after_end");
  }
  if (facts.seats < standing.admitted) problems.seats = key("seats_taken", standing.admitted);
  if (facts.seatsPerMunicipality > facts.seats) {
    problems.seatsPerMunicipality = key("more_than_seats");
  } else if (facts.seatsPerMunicipality < standing.mostInMunicipality) {
    problems.seatsPerMunicipality = key("municipality_taken", standing.mostInMunicipality);
  }
  return problems;
}

function key(name: string, limit?: number): string {
  return `seasons:errors.${name}${limit === undefined ? "" : `:${limit}`}`;
}

export type SeasonStatus = "draft" | "opensSoon" | "open" | "startsSoon" | "running" | "closed";

/** What a season's badge says: an open season is only open for applications within its window. */
export function seasonStatus(season: Window, today: Day): SeasonStatus {
  if (season.state !== "open") return season.state;
  const refusal = noApplicationToday(season, today);
  if (refusal === null) return "open";
  return refusal === "too_early" ? "opensSoon" : "startsSoon";
}
