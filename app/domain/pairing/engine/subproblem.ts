/** Knows how a problem looks when some people are taken out: they keep their numbers, without edges. */
import type { Problem } from "./problem.ts";
import { rangeOf } from "./scale.ts";

export function without(problem: Problem, people: readonly number[]): Problem {
  const gone = new Uint8Array(problem.n);
  for (const v of people) gone[v] = 1;
  const { from, to, weight, tie } = problem;
  let kept = 0;
  const keep = new Int32Array(from.length);
  for (let edge = 0; edge < from.length; edge += 1)
    if (!gone[from[edge]!] && !gone[to[edge]!]) keep[kept++] = edge;
  const edges = keep.subarray(0, kept);
  return {
    ...problem,
    from: edges.map((edge) => from[edge]!),
    to: edges.map((edge) => to[edge]!),
    weight: Float64Array.from(edges, (edge) => weight[edge]!),
    ...(tie ? { tie: Uint16Array.from(edges, (edge) => tie[edge]!) } : {}),
    // The same scale as the whole, so that sums can be compared.
    range: problem.range ?? rangeOf(weight),
  };
}
