/** Knows all allowed pairs where somebody has listed them. */
import type { Graph } from "./graph.ts";
import { Nesting } from "./nesting.ts";
import type { Pool } from "./pool.ts";
import type { Problem, Scale } from "./problem.ts";
import { scaled, scaleOfProblem } from "./scale.ts";
import { chanceOf, Shortlists } from "./shortlists.ts";
import type { State } from "./state.ts";
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
  readonly cardinality: Pool["cardinality"];
  readonly scale: Scale;
  readonly #problem: Problem;
  readonly #taken: Uint8Array;
  readonly #few: Few;
  /** Pairs that are not in the graph yet. */
  #left: number;

  constructor(problem: Problem, few = FEW) {
    this.#few = few;
    this.n = problem.n;
    this.scale = scaleOfProblem(problem);
    this.#problem = problem;
    this.cardinality = problem.cardinality ?? "maximum";
    this.#taken = new Uint8Array(problem.from.length);
    this.#left = problem.from.length;
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

  price(state: State, watch: Watch): number {
    const { n, from, to, weight, tie } = this.#problem;
    const { graph, value } = state;
    watch.tell("pricing", 0);
    if (this.#left === 0) return 0;
    const nesting = new Nesting(state);
    const taken = this.#taken;
    const { perPoint, perPair, tieShift } = this.scale;
    let lists: Shortlists | null = null;
    for (let edge = 0; edge < from.length; edge += 1) {
      const [a, b] = [from[edge]!, to[edge]!];
      const worth = weight[edge]! * perPoint + perPair + (tie ? tie[edge]! >> tieShift : 0);
      let missed = 2 * worth - value[a]! - value[b]!;
      if (missed <= 0 || taken[edge]) continue;
      missed -= nesting.dualAround(a, b);
      if (missed <= 0) continue;
      lists ??= new Shortlists(n, this.#few.missed);
      const chance = chanceOf(a, b);
      lists.offer(a, missed, chance, edge);
      lists.offer(b, missed, chance, edge);
    }
    return lists ? this.#takeAll(graph, lists) : 0;
  }

  table(people: Int32Array, others: Int32Array): Float64Array {
    const { n, from, to, weight } = this.#problem;
    const [row, column] = [placesOf(people, n), placesOf(others, n)];
    const table = new Float64Array(people.length * others.length).fill(NaN);
    const note = (a: number, b: number, points: number) => {
      if (row[a]! >= 0 && column[b]! >= 0) table[row[a]! * others.length + column[b]!] = points;
    };
    for (let edge = 0; edge < from.length; edge += 1) {
      note(from[edge]!, to[edge]!, weight[edge]!);
      note(to[edge]!, from[edge]!, weight[edge]!);
    }
    return table;
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
    this.#left -= 1;
    graph.add(from[edge]!, to[edge]!, scaled(this.scale, weight[edge]!, tie ? tie[edge]! : 0));
  }
}

function placesOf(people: Int32Array, n: number): Int32Array {
  const places = new Int32Array(n).fill(-1);
  people.forEach((v, place) => (places[v] = place));
  return places;
}
