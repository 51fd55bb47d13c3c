/** Knows what work on a round is: a run that takes long, how far it is, and how it ended. */
import type { Instant, RoundAim } from "#db/schema.ts";
import type { Progress } from "./engine/watch.ts";

export type WorkStep = "reading" | Progress["stage"] | "sets" | "writing";

export interface WorkProgress {
  step: WorkStep;
  /** Times that the step has been come to. */
  pass: number;
  /** From 0 to 1 within the step; null where nobody knows. */
  share: number | null;
}

export type WorkOutcome =
  | { how: "done"; pairs: number; leftover: number }
  /** "interrupted": the process that computed is gone. */
  | { how: "stopped" | "too_long" | "failed" | "interrupted" }
  /** The run was refused at its end, as any run may be. */
  | { how: "refused"; reason: string; people?: string[] };

export interface Work {
  id: string;
  aim: RoundAim;
  progress: WorkProgress;
  startedAt: Instant;
  /** Names; null for a script, and for who is gone. */
  startedBy: string | null;
  stopAskedBy: string | null;
  stopAskedAt: Instant | null;
  beatAt: Instant;
  endedAt: Instant | null;
  outcome: WorkOutcome | null;
  /** The round's when it ended. */
  revision: number;
}
