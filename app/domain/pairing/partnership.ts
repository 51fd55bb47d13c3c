/** Knows what lies beside a pair while its partners learn together: pact, answers, reflections, wishes. */
import type { Day, Instant, MetAnswer, MetOccasion } from "#db/schema.ts";

export type { MetAnswer, MetOccasion };

export const metAnswers = ["yes", "not_yet", "will_not"] as const satisfies readonly MetAnswer[];

export const LONGEST_PROMISE = 600;
export const LONGEST_REFLECTION = 6_000;
export const LONGEST_WISH = 1_000;

export interface Promised {
  text: string;
  byOn: Day | null;
}

export interface Pact {
  /** Rises with every change; 0 before anybody has written. */
  version: number;
  /** By person. */
  promises: ReadonlyMap<string, Promised>;
  /** When each has signed this version. */
  signatures: ReadonlyMap<string, Instant>;
}

/** "to_write", "to_sign": it is the asker's turn. "unfinished", "waiting": it is somebody else's. */
export type PactStatus = "empty" | "to_write" | "unfinished" | "to_sign" | "waiting" | "signed";

export interface Reflection {
  personId: string;
  text: string;
  shared: boolean;
  updatedAt: Instant;
}

export interface OwnWish {
  createdAt: Instant;
  /** When an organiser dealt with it. */
  settledAt: Instant | null;
}
