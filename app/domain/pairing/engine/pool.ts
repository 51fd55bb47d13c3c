/** Knows what the solver asks of all allowed pairs: some to begin with, and those that it missed. */
import type { Graph } from "./graph.ts";
import type { Scale } from "./problem.ts";
import type { Watch } from "./watch.ts";

export interface Pool {
  readonly n: number;
  readonly scale: Scale;
  /** Adds everybody's best pairs to the graph. */
  shortlist(graph: Graph, watch: Watch): void;
  /**
   * Adds pairs that are worth more than the duals of their two, the worst for each person; 0 only
   * where there is none that the graph does not have.
   */
  price(graph: Graph, duals: Float64Array, watch: Watch): number;
}
