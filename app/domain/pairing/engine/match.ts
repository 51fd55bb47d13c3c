/**
 * Knows how people are matched: as many as possible, then for the highest sum of points, exactly and
 * with a proof.
 */
import type { Crowd } from "./crowd.ts";
import { CrowdPool } from "./crowd-pool.ts";
import { ListedPool, type Few } from "./listed-pool.ts";
import { findOptimum, type Standing } from "./optimum.ts";
import type { Pool } from "./pool.ts";
import type { Problem, Result } from "./problem.ts";
import { pointsIn } from "./scale.ts";
import { NONE } from "./state.ts";
import { Watch, type Control } from "./watch.ts";

export const ENGINE = "blossom 3";

export interface Manner extends Control {
  /** How many pairs of each person are looked at to begin with, and taken in at a time. */
  few?: Few;
}

export function match(problem: Problem, manner: Manner = {}): Result {
  return best(() => new ListedPool(problem, manner.few), manner);
}

/** The same for people whose pairs nobody lists. */
export function matchCrowd(crowd: Crowd, manner: Manner = {}): Result {
  return best(() => new CrowdPool(crowd, manner.few), manner);
}

function best(pool: () => Pool, manner: Manner): Result {
  const [optimum, standing] = findOptimum(pool, new Watch(manner));
  return resultOf(optimum.pool, standing);
}

export function resultOf({ n, scale }: Pool, { partner, worth, proof }: Standing): Result {
  const pairs: [number, number][] = [];
  const leftover: number[] = [];
  let total = 0;
  for (let v = 0; v < n; v += 1) {
    const other = partner[v]!;
    if (other === NONE) leftover.push(v);
    else if (v < other) {
      pairs.push([v, other]);
      total += pointsIn(scale, worth[v]!);
    }
  }
  const certificate = { scale, duals: Array.from(proof.duals), blossoms: proof.blossoms };
  return {
    pairs, trio: null, leftover, weight: total, engine: ENGINE,
    proof: { pairs: "optimal", trio: "none", certificate },
  }; // prettier-ignore
}
