/**
 * Knows how the worst pair is made as good as it can be before the sum counts: the highest floor at
 * which no more people are left over than without one (and no more meet again), found by halving; each
 * step is exact, and the one that fails above the floor has its own proof that fewer find a partner.
 */
import type { Crowd } from "../engine/crowd.ts";
import type { Result } from "../engine/problem.ts";

export interface Floored {
  result: Result;
  /** No allowed pairing of as many people has a better worst pair; null where nobody is paired. */
  floor: number | null;
}

/** `solve` pairs the same people with no pair that scores less than it is given. */
export function solveWorstFirst(crowd: Crowd, solve: (floor: number) => Result): Floored {
  let result = solve(-Infinity);
  const over = result.leftover.length;
  const again = meetings(crowd, result);
  if (over === crowd.n) return { result, floor: null };
  const { steps, best } = pointsIn(crowd);
  // Nobody's pair is better than their best link: but for those left over, the lowest of these bounds it.
  const ceiling = best.sort()[over]!;
  let low = 0;
  let high = steps.findLastIndex((step) => step <= ceiling);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const tried = solve(steps[middle]!);
    if (tried.leftover.length <= over && meetings(crowd, tried) <= again) {
      result = tried;
      low = middle;
    } else high = middle - 1;
  }
  return { result, floor: steps[low]! };
}

/** Pairs of earlier partners: each costs more than all points together. */
function meetings({ range }: Crowd, { weight }: Result): number {
  return range.least < 0 ? Math.max(0, Math.ceil(weight / range.least)) : 0;
}

/** Every number of points that a pair has, in rising order, and each one's best; without a cost. */
function pointsIn(crowd: Crowd) {
  const { n, range } = crowd;
  const row = new Float64Array(n);
  const best = new Float64Array(n).fill(-Infinity);
  const found = new Set<number>();
  const seen = new Uint8Array(range.most + 1);
  for (let a = 0; a < n; a += 1) {
    crowd.row(a, a + 1, row);
    for (let b = a + 1; b < n; b += 1) {
      if (Number.isNaN(row[b]!)) continue;
      const points = row[b]! < 0 ? row[b]! - range.least : row[b]!;
      if (points > best[a]!) best[a] = points;
      if (points > best[b]!) best[b] = points;
      if (seen[points] === 0) found.add(points);
      seen[points] = 1;
    }
  }
  return { steps: [...found].sort((a, b) => a - b), best };
}
