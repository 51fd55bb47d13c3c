/** Knows what a run is: a draft's pairs as they stood after a change, kept to compare and to go back to. */
import type { Instant, RoundAim, RoundRunKind } from "#db/schema.ts";
import type { Reasons } from "./pair.ts";
import type { LeftoverReason, RoundSummary } from "./proposal.ts";

export type { RoundRunKind };

/** A pair by its people's ids, wherever it stands: in a round, a run or a proposal. */
export interface Standing {
  people: string[];
  score: number;
  reasons: Reasons;
  locked: boolean;
}

export interface RunListed {
  id: string;
  /** 1 for the round's first. */
  number: number;
  kind: RoundRunKind;
  aim: RoundAim;
  summary: RoundSummary;
  runAt: Instant;
}

export interface Run extends RunListed {
  engine: string;
  /** JSON; null where nothing was proved. */
  certificate: string | null;
  pairs: Standing[];
  leftover: { personId: string; reason: LeftoverReason }[];
}
