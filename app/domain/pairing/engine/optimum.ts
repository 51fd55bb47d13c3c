/**
 * Knows how the best matching over all allowed pairs is found without looking at each of them all the
 * time: solve over some, look for pairs that are worth more than the duals of their two, take them in,
 * go on from there, until there are none. Then the duals prove the matching over all.
 */
import { Graph } from "./graph.ts";
import type { Pool } from "./pool.ts";
import { begin, finish, solutionOf, type Solution } from "./solve.ts";
import { addStandIn, withoutStandIn } from "./stand-in.ts";
import { NONE, State } from "./state.ts";
import { setApart, takeIn } from "./take-in.ts";
import type { Watch } from "./watch.ts";

export interface Standing {
  /** Of each person; NONE for who is left over or set apart. */
  partner: Int32Array;
  /** Of each person's pair, scaled. */
  worth: Float64Array;
  proof: Pick<Solution, "duals" | "blossoms">;
}

export class Optimum {
  readonly state: State;
  readonly pool: Pool;
  /** Who makes an odd number even, or NONE. */
  readonly standIn: number;
  readonly #watch: Watch;
  #apart: readonly number[] = [];

  constructor(pool: Pool, watch: Watch, standIn: boolean) {
    this.pool = pool;
    this.standIn = standIn ? pool.n : NONE;
    this.#watch = watch;
    const graph = new Graph(pool.n + (standIn ? 1 : 0), 32 * pool.n);
    if (standIn) addStandIn(graph, pool.scale);
    pool.shortlist(graph, watch);
    graph.arrange();
    this.state = new State(graph);
    begin(this.state);
    this.#reach();
  }

  /** The best for everybody but these, who may take part again after. */
  without(people: readonly number[]): Standing {
    const apart = this.standIn === NONE ? people : [...people, this.standIn];
    setApart(this.state, this.#apart, apart);
    this.#apart = apart;
    this.#reach();
    return this.#standing()!;
  }

  /** Null where the proof cannot be told without the stand-in. */
  get standing(): Standing | null {
    return this.#standing();
  }

  #reach(): void {
    const { state, pool } = this;
    finish(state, this.#watch);
    for (;;) {
      this.#watch.round += 1;
      const first = state.graph.size;
      if (pool.price(state, this.#watch) === 0) return;
      state.graph.arrange();
      takeIn(state, first);
      finish(state, this.#watch);
    }
  }

  #standing(): Standing | null {
    const { state, standIn, pool } = this;
    const worth = new Float64Array(pool.n);
    const partner = new Int32Array(pool.n).fill(NONE);
    for (let v = 0; v < pool.n; v += 1) {
      const edge = state.mate[v]!;
      if (edge === NONE) continue;
      worth[v] = state.graph.double[edge]! / 2;
      partner[v] = state.otherEnd(edge, v);
    }
    const { blossoms } = solutionOf(state);
    const duals = state.value.slice();
    for (const v of this.#apart) duals[v] = 0;
    if (standIn === NONE) return { partner, worth, proof: { duals, blossoms } };
    const single = partner.indexOf(standIn);
    if (single >= 0) partner[single] = NONE;
    const left = partner.reduce((sum, one) => sum + (one === NONE ? 1 : 0), 0);
    const proof = withoutStandIn({ duals, blossoms }, single, left - 1);
    return proof && { partner, worth, proof };
  }
}

/** A stand-in where it helps, and tried again without where it does not. */
export function findOptimum(pool: () => Pool, watch: Watch): [Optimum, Standing] {
  const first = pool();
  const odd = first.n % 2 === 1 && first.cardinality === "maximum";
  const optimum = new Optimum(first, watch, odd);
  const { standing } = optimum;
  if (standing) return [optimum, standing];
  const plain = new Optimum(pool(), watch, false);
  return [plain, plain.standing!];
}
