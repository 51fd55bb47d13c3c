/** Knows the edge between two people, where there is one. */
import type { Problem } from "./problem.ts";

export class Links {
  readonly #problem: Problem;
  readonly #edges = new Map<number, number>();

  constructor(problem: Problem) {
    this.#problem = problem;
    const { n, from, to } = problem;
    for (let edge = 0; edge < from.length; edge += 1)
      this.#edges.set(keyOf(n, from[edge]!, to[edge]!), edge);
  }

  /** -1 where the two may not be paired. */
  between(a: number, b: number): number {
    return this.#edges.get(keyOf(this.#problem.n, a, b)) ?? -1;
  }
}

function keyOf(n: number, a: number, b: number): number {
  return a < b ? a * n + b : b * n + a;
}
