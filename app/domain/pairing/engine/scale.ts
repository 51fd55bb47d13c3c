/** Knows how points become the solver's weights: pairs first, then points, then the tie-breaker. */
import type { Problem, Scale } from "./problem.ts";

export interface Scaled {
  weights: Float64Array;
  scale: Scale;
}

const TIE_BITS = 10;
/** The solver adds and doubles duals; eight times the largest weight stays exact. */
const ROOM = 8;

/** Throws where even without tie-breakers the numbers would leave the exact integers. */
export function scaleWeights(problem: Problem): Scaled {
  const { weight, tie, n } = problem;
  const { least, most } = problem.range ?? rangeOf(weight);
  const pairs = Math.floor(n / 2);
  for (let tieShift = tie ? 0 : TIE_BITS; tieShift <= TIE_BITS; tieShift += 1) {
    const ties = tieShift === TIE_BITS ? 0 : 1 << (TIE_BITS - tieShift);
    const perPoint = pairs * ties + 1;
    const spread = (most - least) * perPoint + ties;
    const perPair =
      problem.cardinality === "any" ? 0 : pairs * spread + 1 + Math.max(0, -least) * perPoint;
    const largest = perPair + Math.max(Math.abs(most), Math.abs(least)) * perPoint + ties;
    if (ROOM * largest >= Number.MAX_SAFE_INTEGER) continue;
    const weights = Float64Array.from(weight, (points, edge) => {
      const tied = ties > 0 ? tie![edge]! >> tieShift : 0;
      return points * perPoint + perPair + tied;
    });
    return { weights, scale: { perPair, perPoint, tieShift } };
  }
  throw new RangeError(
    "The weights are too large for so many people: the sums would not be exact.",
  );
}

export function rangeOf(weight: Float64Array): { least: number; most: number } {
  let [least, most] = [0, 0];
  for (const points of weight) {
    if (points < least) least = points;
    if (points > most) most = points;
  }
  return { least, most };
}
