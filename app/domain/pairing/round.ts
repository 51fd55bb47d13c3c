/** Knows what a round of pairing is, and what is told about one. */
import type { Instant, RoundState } from "#db/schema.ts";

export type { RoundState };

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
