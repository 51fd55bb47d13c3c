/** Knows all allowed pairs where somebody has listed them. */
import { Graph } from "./graph.ts";
import type { Pool } from "./pool.ts";
import type { Problem, Scale } from "./problem.ts";
import { scaled, scaledWeights, scaleOfProblem } from "./scale.ts";
import { chanceOf, Shortlists } from "./shortlists.ts";
import type { Watch } from "./watch.ts";

/** For each person: of the best pairs, and of those that were missed. */
export interface Few {
  best: number;
  missed: number;
}

const FEW: Few = { best: 24, missed: 12 };
/** Where there are hardly more pairs than that, all are taken at once. */
const HARDLY_MORE = 1.5;

export class ListedPool implements Pool {
  readonly n: number;
  readonly scale: Scale;
  readonly #problem: Problem;
  readonly #taken: Uint8Array;
  readonly #few: Few;

  constructor(problem: Problem, few = FEW) {
    this.#few = few;
    this.n = problem.n;
    this.scale = scaleOfProblem(problem);
    this.#problem = problem;
    this.#taken = new Uint8Array(problem.from.length);
  }

  shortlist(graph: Graph, watch: Watch): void {
    const { n, from, to, weight, tie } = this.#problem;
    const m = from.length;
    watch.tell("choosing", 0);
    if (m <= HARDLY_MORE * this.#few.best * n) {
      for (let edge = 0; edge < m; edge += 1) this.#take(graph, edge);
      return;
    }
    const lists = new Shortlists(n, this.#few.best);
    const { floor } = lists;
    const { perPoint, tieShift } = this.scale;
    for (let edge = 0; edge < m; edge += 1) {
      const [a, b] = [from[edge]!, to[edge]!];
      const key = weight[edge]! * perPoint + (tie ? tie[edge]! >> tieShift : 0);
      if (key < floor[a]! && key < floor[b]!) continue;
      const chance = chanceOf(a, b);
      if (key >= floor[a]!) lists.offer(a, key, chance, edge);
      if (key >= floor[b]!) lists.offer(b, key, chance, edge);
    }
    this.#takeAll(graph, lists);
  }

  price(graph: Graph, duals: Float64Array, watch: Watch): number {
    const { n, from, to, weight, tie } = this.#problem;
    watch.tell("pricing", 0);
    if (graph.size === from.length) return 0;
    const taken = this.#taken;
    const { perPoint, perPair, tieShift } = this.scale;
    let lists: Shortlists | null = null;
    for (let edge = 0; edge < from.length; edge += 1) {
      const [a, b] = [from[edge]!, to[edge]!];
      const worth = weight[edge]! * perPoint + perPair + (tie ? tie[edge]! >> tieShift : 0);
      const missed = 2 * worth - duals[a]! - duals[b]!;
      if (missed <= 0 || taken[edge]) continue;
      lists ??= new Shortlists(n, this.#few.missed);
      const chance = chanceOf(a, b);
      lists.offer(a, missed, chance, edge);
      lists.offer(b, missed, chance, edge);
    }
    return lists ? this.#takeAll(graph, lists) : 0;
  }

  #takeAll(graph: Graph, lists: Shortlists): number {
    const before = graph.size;
    for (let v = 0; v < this.n; v += 1)
      for (const edge of lists.idsOf(v)) if (!this.#taken[edge]) this.#take(graph, edge);
    return graph.size - before;
  }

  #take(graph: Graph, edge: number): void {
    const { from, to, weight, tie } = this.#problem;
    this.#taken[edge] = 1;
    graph.add(from[edge]!, to[edge]!, scaled(this.scale, weight[edge]!, tie ? tie[edge]! : 0));
  }
}

/** All pairs at once. */
export function wholeGraph(problem: Problem): Graph {
  const graph = new Graph(problem.n, problem.from.length);
  const weights = scaledWeights(problem, scaleOfProblem(problem));
  for (let edge = 0; edge < weights.length; edge += 1)
    graph.add(problem.from[edge]!, problem.to[edge]!, weights[edge]!);
  graph.arrange();
  return graph;
}
