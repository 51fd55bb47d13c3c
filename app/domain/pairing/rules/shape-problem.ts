/**
 * Knows how what an organiser asks for changes the engine's numbers: a bonus for pairs that stand, and
 * no pair below a floor.
 */
import { twoKey } from "../candidate.ts";
import type { Problem } from "../engine/problem.ts";
import { rangeOf } from "../engine/scale.ts";

/** What a pair that stands is worth more than its points: pairs break where more than that is won. */
export const KEEP_BONUS = 25;

/** `ids` by position; a pair of two who stood together gets the bonus. */
export function withBonus(
  problem: Problem,
  ids: readonly string[],
  standing: ReadonlySet<string>,
): Problem {
  const { n, from, to, weight } = problem;
  const { least, most } = problem.range ?? rangeOf(weight);
  // Meeting again still costs more than everything that points and bonuses could win.
  const dearer = least < 0 ? Math.floor(n / 2) * KEEP_BONUS : 0;
  const raised = weight.map((points, edge) => {
    const bonus = standing.has(twoKey(ids[from[edge]!]!, ids[to[edge]!]!)) ? KEEP_BONUS : 0;
    return points + bonus - (points < 0 ? dearer : 0);
  });
  return { ...problem, weight: raised, range: { least: least - dearer, most: most + KEEP_BONUS } };
}

/** Only pairs that score at least `floor`; `points` of each edge, whatever else its weight holds. */
export function atLeast(problem: Problem, points: Float64Array, floor: number): Problem {
  const { from, to, weight, tie } = problem;
  const kept: number[] = [];
  for (let edge = 0; edge < from.length; edge += 1) if (points[edge]! >= floor) kept.push(edge);
  return {
    ...problem,
    from: Int32Array.from(kept, (edge) => from[edge]!),
    to: Int32Array.from(kept, (edge) => to[edge]!),
    weight: Float64Array.from(kept, (edge) => weight[edge]!),
    ...(tie ? { tie: Uint16Array.from(kept, (edge) => tie[edge]!) } : {}),
    range: problem.range ?? rangeOf(weight),
  };
}
