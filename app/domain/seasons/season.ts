/** Knows what a season is: its states, its facts and the figures told about it. */
import type { Day, SeasonState } from "#db/schema.ts";

export type { SeasonState };

/** In the order a season goes through them. */
export const seasonStates = ["draft", "open", "running", "closed"] as const;

export interface SeasonName {
  id: string;
  number: number;
  state: SeasonState;
  title: string;
}

export interface SeasonFacts extends SeasonName {
  theme: string;
  startsOn: Day;
  endsOn: Day;
  enrolmentOpensOn: Day;
  /** The last day, inclusive. */
  enrolmentClosesOn: Day;
  seats: number;
  seatsPerMunicipality: number;
}

export interface Season extends SeasonFacts {
  /** Markdown. */
  description: string;
  descriptionHtml: string;
}

export interface SeasonFigures {
  /** People with a seat. */
  leaders: number;
  /** Municipalities with at least one of them. */
  municipalities: number;
  /** Scheduled or held. */
  meetings: number;
}

export interface SeasonSummary extends SeasonFacts, SeasonFigures {}
