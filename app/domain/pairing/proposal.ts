/** Knows what a run of pairing gives: pairs to show an organiser, and what is told about them. */
import type { Proof } from "./engine/problem.ts";
import type { Reasons } from "./pair.ts";
import type { RoundAim } from "./round.ts";

export type LeftoverReason =
  | "one_municipality"
  | "only_own_municipality"
  | "no_language"
  | "excluded"
  | "parted"
  | "odd"
  | "taken"
  /** Of learning sets: more come from the municipality than there are sets; no set that would do; no set. */
  | "crowded"
  | "no_set"
  | "too_few";

export interface ProposedPair {
  /** The pair that the organiser has locked; null for a new one. */
  lockedId: string | null;
  people: string[];
  reasons: Reasons;
  score: number;
}

export interface Proposal {
  /** The highest score first. */
  pairs: ProposedPair[];
  leftover: { personId: string; reason: LeftoverReason }[];
  engine: string;
  proof: Proof;
  /** Whom the proof's numbers mean: ids by position. */
  order: string[];
  /** The worst pair's points where the worst counted first; null where the sum did. */
  floor: number | null;
}

/** Figures of a round as it stands after a run. */
export interface RoundFigures {
  pairs: number;
  trios: number;
  people: number;
  totalScore: number;
  worst: number;
  /** Pairs in which both can help, those across regions and those across sectors. */
  bothWays: number;
  acrossRegions: number;
  acrossSectors: number;
  /** Pairs who were partners before. */
  again: number;
}

/** What lies as JSON in the round's summary. */
export interface RoundSummary extends RoundFigures {
  /** People who could be paired in that run. */
  eligible: number;
  scores: number;
  proof: Pick<Proof, "pairs" | "trio">;
  /** Pairs that were locked, which the proof leaves out. */
  locked: number;
  /** What the run was asked for; the sum where nothing is said. */
  aim?: RoundAim;
  /** Pairs that stood were preferred. */
  preferred?: boolean;
  /** Digest of everything that the run looked at: the same ground gives the same pairs. */
  ground?: string;
  /** Of learning sets: the size that was wished, and what no allowed sets of these sizes can exceed. */
  sets?: { size: number; smallest: number; largest: number; bound: number };
  /** A pair was changed by hand after the run: the proof no longer holds. */
  parted?: boolean;
}
