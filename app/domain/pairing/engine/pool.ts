/** Knows what the solver asks of all allowed pairs: some to begin with, and those that it missed. */
import type { Graph } from "./graph.ts";
import type { Scale } from "./problem.ts";
import type { State } from "./state.ts";
import type { Watch } from "./watch.ts";

export interface Pool {
  readonly n: number;
  readonly cardinality: "maximum" | "any";
  readonly scale: Scale;
  /** Adds everybody's best pairs to the graph. */
  shortlist(graph: Graph, watch: Watch): void;
  /**
   * Adds pairs that are worth more than the duals of their two and of blossoms around both, the worst
   * for each person; returns their number, 0 only where there is none.
   */
  price(state: State, watch: Watch): number;
  /** What people score with others, a row each; NaN where two may not be paired. */
  table(people: Int32Array, others: Int32Array): Float64Array;
}
