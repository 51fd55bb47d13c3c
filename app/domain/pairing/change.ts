/** Knows what an organiser can change in a draft by hand, each with a cost that is shown first. */
import type { Bar } from "./rules/forbid.ts";
import type { Comparison } from "./rules/compare-pairs.ts";

/** Two people locked together, kept apart for good, or put together; a trio can be locked as well. */
export interface Change {
  kind: (typeof changeKinds)[number];
  people: string[];
}

export const changeKinds = ["lock", "part", "join"] as const;

export interface PricedChange {
  ok: true;
  /** The draft as it stands, and as it would be with everybody else paired anew. */
  anew: Comparison;
  /** The same without pairing the rest anew: only for two who are put together. */
  swap: Comparison | null;
  /** What the best pairing without this change would score: the change costs what is missing to that. */
  best: number;
}

export type ChangePriced =
  | PricedChange
  /** "taken": one of them is in a locked pair with somebody else. */
  | { ok: false; reason: "not_found" | "same_person" | "nobody" | "locked_forbidden" | "taken" }
  | { ok: false; reason: "forbidden"; bar: Bar };
