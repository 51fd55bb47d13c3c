/**
 * Knows how the best matching over all allowed pairs is found without looking at each of them all the
 * time: solve over some, look for pairs that are worth more than the duals of their two, take them in,
 * go on from there, until there are none. Then the duals prove the matching over all.
 */
import { Graph } from "./graph.ts";
import type { Pool } from "./pool.ts";
import { begin, finish } from "./solve.ts";
import { State } from "./state.ts";
import { takeIn } from "./take-in.ts";
import { Watch } from "./watch.ts";

export function findOptimum(pool: Pool, watch = new Watch()): State {
  const graph = new Graph(pool.n, 32 * pool.n);
  pool.shortlist(graph, watch);
  graph.arrange();
  const state = new State(graph);
  begin(state);
  finish(state, watch);
  for (;;) {
    watch.round += 1;
    const first = graph.size;
    if (pool.price(graph, state.value, watch) === 0) return state;
    graph.arrange();
    takeIn(state, first);
    finish(state, watch);
  }
}
