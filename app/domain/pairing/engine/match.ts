/**
 * Knows how people are matched: as many as possible, then for the highest sum of points, exactly and
 * with a proof.
 */
import { buildGraph } from "./graph.ts";
import type { Problem, Result } from "./problem.ts";
import { scaleWeights } from "./scale.ts";
import { solutionOf, solve } from "./solve.ts";

export const ENGINE = "blossom 1";

export function match(problem: Problem): Result {
  const { n, from, to, weight } = problem;
  const { weights, scale } = scaleWeights(problem);
  const { mate, duals, blossoms } = solutionOf(solve(buildGraph(n, from, to, weights)));
  const pairs: [number, number][] = [];
  const leftover: number[] = [];
  let total = 0;
  for (let v = 0; v < n; v += 1) {
    const edge = mate[v]!;
    if (edge < 0) leftover.push(v);
    else if (v === Math.min(from[edge]!, to[edge]!)) {
      pairs.push([v, Math.max(from[edge]!, to[edge]!)]);
      total += weight[edge]!;
    }
  }
  const certificate = { scale, duals: Array.from(duals), blossoms };
  const proof = { pairs: "optimal", trio: "none", certificate } as const;
  return { pairs, trio: null, leftover, weight: total, engine: ENGINE, proof };
}
