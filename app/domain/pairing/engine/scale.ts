/** Knows how points become the solver's weights: pairs first, then points, then the tie-breaker. */
import type { Problem, Range, Scale } from "./problem.ts";

const TIE_BITS = 10;
/** The solver adds and doubles duals; eight times the largest weight stays exact. */
const ROOM = 8;

interface Scaled {
  n: number;
  range: Range;
  /** Whether there are tie-breakers. */
  tied: boolean;
  cardinality?: "maximum" | "any" | undefined;
}

/** Throws where even without tie-breakers the numbers would leave the exact integers. */
export function scaleOf({ n, range: { least, most }, tied, cardinality }: Scaled): Scale {
  const pairs = Math.floor(n / 2);
  for (let tieShift = tied ? 0 : TIE_BITS; tieShift <= TIE_BITS; tieShift += 1) {
    const ties = tieShift === TIE_BITS ? 0 : 1 << (TIE_BITS - tieShift);
    const perPoint = pairs * ties + 1;
    const spread = (most - least) * perPoint + ties;
    const perPair = cardinality === "any" ? 0 : pairs * spread + 1 + Math.max(0, -least) * perPoint;
    const largest = perPair + Math.max(Math.abs(most), Math.abs(least)) * perPoint + ties;
    if (ROOM * largest < Number.MAX_SAFE_INTEGER) return { perPair, perPoint, tieShift };
  }
  throw new RangeError(
    "The weights are too large for so many people: the sums would not be exact.",
  );
}

export function scaleOfProblem(problem: Problem): Scale {
  const range = problem.range ?? rangeOf(problem.weight);
  return scaleOf({ ...problem, range, tied: problem.tie !== undefined });
}

/** `tie` is 0 where there are no tie-breakers. */
export function scaled(
  { perPair, perPoint, tieShift }: Scale,
  points: number,
  tie: number,
): number {
  return points * perPoint + perPair + (tie >> tieShift);
}

/** The points in a scaled weight: tie-breakers never make up a whole one. */
export function pointsIn({ perPair, perPoint }: Scale, weight: number): number {
  return Math.floor((weight - perPair) / perPoint);
}

export function rangeOf(weight: Float64Array): Range {
  let least = 0;
  let most = 0;
  const { length } = weight;
  // Without branches, since there may be millions.
  for (let edge = 0; edge < length; edge += 1) {
    const points = weight[edge]!;
    least = points < least ? points : least;
    most = points > most ? points : most;
  }
  return { least, most };
}
