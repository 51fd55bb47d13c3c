/** Knows what a round of pairing is, and what is told about one. */
import type { Instant, RoundAim, RoundState } from "#db/schema.ts";
import type { RoundSummary } from "./proposal.ts";

export type { RoundAim, RoundState };

export interface RoundName {
  id: string;
  /** 1 for the season's first. */
  number: number;
  state: RoundState;
}

export interface RoundListed extends RoundName {
  /** Null for pairs; from 3 to 8 for learning sets of about so many. */
  setSize: number | null;
  createdAt: Instant;
  runAt: Instant | null;
  publishedAt: Instant | null;
  closedAt: Instant | null;
  /** Trios counted too. */
  pairs: number;
  /** People in them. */
  people: number;
}

/** A round that waits for its organiser. */
export interface DraftRound extends RoundListed {
  season: { number: number; title: string };
}

export interface Round extends RoundName {
  seasonId: string;
  /** Null for pairs; from 3 to 8 for learning sets of about so many. */
  setSize: number | null;
  /** What the organiser asks of the next run. */
  aim: RoundAim;
  /** Name and version; empty before the first run. */
  engine: string;
  /** Null before the first run, and where no engine made the pairs. */
  summary: RoundSummary | null;
  /** Rises with every change. */
  revision: number;
  createdAt: Instant;
  runAt: Instant | null;
  publishedAt: Instant | null;
  closedAt: Instant | null;
}
