/**
 * Knows how people are matched: as many as possible, then for the highest sum of points, exactly and
 * with a proof.
 */
import type { Crowd } from "./crowd.ts";
import { CrowdPool } from "./crowd-pool.ts";
import { ListedPool, type Few } from "./listed-pool.ts";
import { findOptimum } from "./optimum.ts";
import type { Pool } from "./pool.ts";
import type { Problem, Result } from "./problem.ts";
import { pointsIn } from "./scale.ts";
import { solutionOf } from "./solve.ts";
import { NONE, type State } from "./state.ts";
import { Watch, type Control } from "./watch.ts";

export const ENGINE = "blossom 2";

export interface Manner extends Control {
  /** How many pairs of each person are looked at to begin with, and taken in at a time. */
  few?: Few;
}

export function match(problem: Problem, manner: Manner = {}): Result {
  const pool = new ListedPool(problem, manner.few);
  return resultOf(pool, findOptimum(pool, new Watch(manner)));
}

/** The same for people whose pairs nobody lists. */
export function matchCrowd(crowd: Crowd, manner: Manner = {}): Result {
  const pool = new CrowdPool(crowd, manner.few);
  return resultOf(pool, findOptimum(pool, new Watch(manner)));
}

export function resultOf({ scale }: Pool, state: State): Result {
  const { graph, mate } = state;
  const { duals, blossoms } = solutionOf(state);
  const pairs: [number, number][] = [];
  const leftover: number[] = [];
  let total = 0;
  for (let v = 0; v < graph.n; v += 1) {
    const edge = mate[v]!;
    if (edge === NONE) leftover.push(v);
    else if (v < state.otherEnd(edge, v)) {
      pairs.push([v, state.otherEnd(edge, v)]);
      total += pointsIn(scale, graph.double[edge]! / 2);
    }
  }
  const certificate = { scale, duals: Array.from(duals), blossoms };
  const proof = { pairs: "optimal", trio: "none", certificate } as const;
  return { pairs, trio: null, leftover, weight: total, engine: ENGINE, proof };
}
