/** Knows what an enrolment is: a leader's application to a season, and the seat that it may become. */
import type { MunicipalityBadge } from "#app/domain/municipalities/municipality.ts";
import type { Day, EnrolmentState, Instant, TopicSide } from "#db/schema.ts";

export type { EnrolmentState, TopicSide };

/** In the order organisers work through them. */
export const enrolmentStates = [
  "applied",
  "admitted",
  "waitlisted",
  "declined",
  "withdrawn",
] as const;

export type EnrolmentCounts = Record<EnrolmentState, number>;

/** Keys of the vocabulary. */
export interface ChosenTopics {
  offers: string[];
  wants: string[];
}

/** A leader's own, with everything they wrote. */
export interface Enrolment extends ChosenTopics {
  id: string;
  seasonId: string;
  personId: string;
  municipalityCode: string;
  state: EnrolmentState;
  motivation: string;
  challenge: string;
  appliedAt: Instant;
  decidedAt: Instant | null;
  reason: string;
  queuedAt: Instant | null;
}

/** Somebody with a seat. The name is for those who may see it: accounts' policy says who. */
export interface SeatHolder {
  personId: string;
  name: string;
  municipalityCode: string;
}

/** A municipality in a season's roster. */
export interface RosterMunicipality extends MunicipalityBadge {
  leaders: number;
}

/** A person's place in a season, for the pages of people and municipalities. */
export interface SeatInSeason {
  seasonId: string;
  number: number;
  title: string;
  startsOn: Day;
  endsOn: Day;
}

/** "queue" is the waiting list's own order. */
export type EnrolmentSort = "applied" | "newest" | "name" | "queue";

/** An enrolment as organisers read it. */
export interface EnrolmentRow extends ChosenTopics {
  id: string;
  personId: string;
  name: string;
  title: string;
  email: string;
  /** Whose seat it is. */
  municipality: MunicipalityBadge;
  state: EnrolmentState;
  motivation: string;
  challenge: string;
  appliedAt: Instant;
  decidedAt: Instant | null;
  queuedAt: Instant | null;
  reason: string;
}
