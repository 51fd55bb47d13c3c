/** Knows how people are matched: for now the best free pair first, which proves nothing. */
import type { Problem, Result } from "./problem.ts";

export function match(problem: Problem): Result {
  const { n, from, to, weight, tie } = problem;
  const order = Array.from(from, (_, edge) => edge);
  order.sort(
    (a, b) => weight[b]! - weight[a]! || (tie ? tie[b]! - tie[a]! : 0) || from[a]! - from[b]!,
  );
  const taken = new Uint8Array(n);
  const pairs: [number, number][] = [];
  let total = 0;
  for (const edge of order) {
    const [a, b] = [from[edge]!, to[edge]!];
    if (taken[a] || taken[b]) continue;
    taken[a] = taken[b] = 1;
    total += weight[edge]!;
    pairs.push(a < b ? [a, b] : [b, a]);
  }
  pairs.sort((a, b) => a[0] - b[0]);
  const leftover = [...taken.keys()].filter((person) => !taken[person]);
  const proof = { pairs: "none", trio: "none", certificate: null } as const;
  return { pairs, trio: null, leftover, weight: total, engine: "greedy 1", proof };
}
