/**
 * Knows how the worst pair is made as good as it can be before the sum counts: the highest floor at
 * which no more people are left over than without one (and no more meet again), found by halving; each
 * step is exact.
 */
import type { Problem, Result } from "../engine/problem.ts";
import { atLeast } from "./shape-problem.ts";

export interface Floored {
  result: Result;
  /** No allowed pairing of as many people has a better worst pair; null where nobody is paired. */
  floor: number | null;
}

/** `points` of each edge; a weight may hold more than those. */
export function solveWorstFirst(
  problem: Problem,
  points: Float64Array,
  solve: (problem: Problem) => Result,
): Floored {
  let result = solve(problem);
  const over = result.leftover.length;
  const again = meetings(problem, result);
  if (over === problem.n) return { result, floor: null };
  const steps = [...new Set(points)].sort((a, b) => a - b);
  let low = 0;
  let high = steps.findLastIndex((step) => step <= ceilingOf(problem, points, over));
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const tried = solve(atLeast(problem, points, steps[middle]!));
    if (tried.leftover.length <= over && meetings(problem, tried) <= again) {
      result = tried;
      low = middle;
    } else high = middle - 1;
  }
  return { result, floor: steps[low]! };
}

/** Pairs of earlier partners: each costs more than all points together. */
function meetings({ range }: Problem, { weight }: Result): number {
  return range && range.least < 0 ? Math.max(0, Math.ceil(weight / range.least)) : 0;
}

/** Nobody's pair is better than their best link: but for those left over, the lowest of these bounds it. */
function ceilingOf({ n, from, to }: Problem, points: Float64Array, over: number): number {
  const best = new Float64Array(n).fill(-Infinity);
  for (let edge = 0; edge < from.length; edge += 1)
    for (const v of [from[edge]!, to[edge]!]) best[v] = Math.max(best[v]!, points[edge]!);
  return best.sort()[over]!;
}
