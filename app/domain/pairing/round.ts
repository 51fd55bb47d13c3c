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
