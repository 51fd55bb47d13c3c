/**
 * Knows how much a solution with a certain trio could be worth at most, by the duals of the best pairs:
 * without three people, the others are worth no more than all duals but those three's.
 */
import type { Optimum } from "./optimum.ts";
import { scaled } from "./scale.ts";
import { NONE } from "./state.ts";

export type Three = [number, number, number];

export interface Candidate {
  people: Three;
  /** Of its weakest link, scaled, without what a pair is worth. */
  worth: number;
  /** Twice what the pairs and the trio can be worth together. */
  bound: number;
}

type MayJoin = (people: Three) => boolean;

/** Beyond this nobody looks at all threes. */
const MOST_PEOPLE = 2_500;
const MOST_SINGLES = 16;

export class TrioBounds {
  /** Whether everybody who could be in the best trio can be looked at. */
  readonly provable: boolean;
  readonly #optimum: Optimum;
  readonly #leftover: readonly number[];
  /** As they were when everybody took part; the search for trios changes them. */
  readonly #duals: Float64Array;
  /** Half of the duals of all blossoms around, the most for any person. */
  readonly #half: number;
  /** Twice what all pairs are worth, but for the stand-in's dual. */
  readonly #whole: number;
  /** Pairs that were looked at. */
  readonly #edges: { from: Int32Array; to: Int32Array };

  constructor(optimum: Optimum, leftover: readonly number[]) {
    const { state, standIn, pool } = optimum;
    const { graph, value, mate } = state;
    this.#optimum = optimum;
    this.#leftover = leftover;
    this.#duals = value.slice();
    this.provable = leftover.length === 1 && standIn !== NONE;
    this.#half = halfOf(optimum);
    let whole = 0;
    for (let v = 0; v < graph.n; v += 1) if (mate[v] !== NONE) whole += graph.double[mate[v]!]! / 2;
    this.#whole = standIn === NONE ? whole : whole - value[standIn]!;
    const real = (edge: number) => graph.to[edge]! < pool.n && graph.from[edge]! < pool.n;
    const edges = Int32Array.from({ length: graph.size }, (_, edge) => edge).filter(real);
    this.#edges = { from: edges.map((e) => graph.from[e]!), to: edges.map((e) => graph.to[e]!) };
  }

  /** Somebody left over with two who were looked at as a pair, the best first. */
  joining(mayJoin: MayJoin, most: number): Candidate[] {
    const { pool } = this.#optimum;
    const singles = Int32Array.from(this.#leftover.slice(0, MOST_SINGLES));
    const everybody = Int32Array.from({ length: pool.n }, (_, v) => v);
    const table = pool.table(singles, everybody);
    const { from, to } = this.#edges;
    const links = this.#optimum.state.graph;
    const found: Candidate[] = [];
    singles.forEach((c, row) => {
      for (let at = 0; at < from.length; at += 1) {
        const [a, b] = [from[at]!, to[at]!];
        const weakest = Math.min(table[row * pool.n + a]!, table[row * pool.n + b]!);
        if (Number.isNaN(weakest)) continue;
        const edge = links.between(a, b);
        if (edge === NONE) continue;
        const worth = Math.min(this.#worth(weakest), links.double[edge]! / 2 - pool.scale.perPair);
        const candidate = this.#candidate([a, b, c], worth);
        if (!mayJoin(candidate.people)) continue;
        found.push(candidate);
        if (found.length > 8 * most) keepBest(found, most);
      }
    });
    keepBest(found, most);
    return found;
  }

  /**
   * All trios that could be worth more than `double`, the best first. `cut` where worse ones were left
   * out; `everybody` where all who could be in one were looked at.
   */
  above(
    double: number,
    mayJoin: MayJoin,
    most: number,
    crowd = MOST_PEOPLE,
  ): { found: Candidate[]; cut: boolean; everybody: boolean } {
    const all = this.#within(double);
    const people = all.subarray(0, crowd);
    const table = this.#optimum.pool.table(people, people);
    const found: Candidate[] = [];
    let [lowest, cut] = [double, false];
    const count = people.length;
    for (let i = 0; i < count; i += 1)
      for (let j = i + 1; j < count; j += 1) {
        const points = table[i * count + j]!;
        if (Number.isNaN(points)) continue;
        const [a, b] = [people[i]!, people[j]!];
        const left = this.#whole - this.#duals[a]! - this.#duals[b]! + 2 * this.#worth(points);
        for (let k = j + 1; k < count; k += 1) {
          const c = people[k]!;
          if (left - this.#duals[c]! <= lowest) break;
          const weakest = Math.min(points, table[i * count + k]!, table[j * count + k]!);
          if (Number.isNaN(weakest)) continue;
          const candidate = this.#candidate([a, b, c], this.#worth(weakest));
          if (candidate.bound <= lowest || !mayJoin(candidate.people)) continue;
          found.push(candidate);
          if (found.length < 8 * most) continue;
          keepBest(found, most);
          cut = true;
          lowest = found.at(-1)!.bound;
        }
      }
    if (found.length > most) cut = true;
    keepBest(found, most);
    return { found, cut, everybody: people.length === all.length };
  }

  /**
   * Who could be in such a trio, by dual. Its weakest link is worth no more than the duals of any two,
   * so that the third's alone must leave enough.
   */
  #within(double: number): Int32Array {
    const { pool } = this.#optimum;
    const most = this.#whole + 2 * this.#half - 2 * pool.scale.perPair - double;
    const people = Int32Array.from({ length: pool.n }, (_, v) => v)
      .filter((v) => this.#duals[v]! < most)
      .sort((a, b) => this.#duals[a]! - this.#duals[b]! || a - b);
    return people;
  }

  /** Without what a pair is worth, and without a tie-breaker. */
  #worth(points: number): number {
    const { scale } = this.#optimum.pool;
    return scaled(scale, points, 0) - scale.perPair;
  }

  #candidate(three: number[], worth: number): Candidate {
    const people = three.toSorted((one, other) => one - other) as Three;
    const bound = people.reduce((left, v) => left - this.#duals[v]!, this.#whole) + 2 * worth;
    return { people, worth, bound };
  }
}

function halfOf({ state }: Optimum): number {
  const { graph, parent, blossomValue } = state;
  const sums = new Float64Array(2 * graph.n).fill(-1);
  let most = 0;
  for (let v = 0; v < graph.n; v += 1) {
    const way: number[] = [];
    let around = parent[v]!;
    while (around !== NONE && sums[around]! < 0) {
      way.push(around);
      around = parent[around]!;
    }
    let sum = around === NONE ? 0 : sums[around]!;
    for (const b of way.toReversed()) {
      sum += blossomValue[b]!;
      sums[b] = sum;
    }
    most = Math.max(most, sum / 2);
  }
  return most;
}

function keepBest(found: Candidate[], most: number): void {
  found.sort((a, b) => b.bound - a.bound || compare(a.people, b.people));
  found.length = Math.min(found.length, most);
}

function compare(a: Three, b: Three): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
