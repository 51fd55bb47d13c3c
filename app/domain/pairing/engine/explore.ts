/**
 * Knows what it would cost to leave somebody else single: the tree of the one who is single is grown on
 * past the optimum. Whoever becomes outer could be single in their stead, and at that moment the
 * duals prove what the best matching without that person is worth.
 */
import { shrink } from "./blossoms.ts";
import { labelOuter } from "./labels.ts";
import { grow, step } from "./solve.ts";
import { FREE, NONE, OUTER, type State } from "./state.ts";

export interface Reach {
  /** Twice what is lost when this person is single; Infinity where a whole pair would be lost. */
  loss: Float64Array;
  /** Everybody's dual at the moment that person became outer. */
  duals: (Float64Array | undefined)[];
}

/** `state` as the solver left it with `aside` apart; its matching stays, its duals do not. */
export function explore(state: State, aside: number): Reach {
  const { n, start, neighbour, cost } = state.graph;
  const loss = new Float64Array(n).fill(Infinity);
  const duals: (Float64Array | undefined)[] = Array.from({ length: n });
  state.labelOf[aside] = state.label[aside] = FREE;
  state.value[aside] = -Infinity;
  for (let at = start[aside]!; at < start[aside + 1]!; at += 1) {
    const needed = cost[at]! - state.dualOf(neighbour[at]!);
    if (needed > state.value[aside]!) state.value[aside] = needed;
  }
  const begun = state.now + state.value[aside]!;
  state.reached = [];
  state.queuedZero.fill(NONE);
  labelOuter(state, aside, NONE, aside);
  do {
    for (const v of state.reached) {
      if (loss[v] !== Infinity) continue;
      loss[v] = state.value[v]! - begun;
      duals[v] = Float64Array.from({ length: n }, (_, u) => state.dualOf(u));
    }
    state.reached = [];
  } while (step(state, follow));
  return { loss, duals };
}

/** There is one tree alone: its edges lead to somebody free, or close a circle. */
function follow(state: State, v: number, edge: number): void {
  if (state.labelOf[v] === OUTER) shrink(state, edge);
  else grow(state, state.around(v), edge);
}
