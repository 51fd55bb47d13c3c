/** Knows people of whom nobody lists all pairs: what two score is worked out when it is asked for. */
import type { Problem, Range } from "./problem.ts";

export interface Crowd {
  /** People are 0 … n-1. */
  readonly n: number;
  /** Between which the points of all allowed pairs lie. */
  readonly range: Range;
  readonly cardinality?: "maximum" | "any";
  /** Fills in what `a` scores with each person from `first` on; NaN where the two may not be paired. */
  row(a: number, first: number, into: Float64Array): void;
  /** The same for one pair. */
  points(a: number, b: number): number;
  /** 0 … 1023: decides between equals. */
  tie(a: number, b: number): number;
  /** A quicker way than row by row, where the crowd knows one. */
  seeker?(asked: Float64Array): Seeker;
}

/** Looks for people who score at least as much with somebody as the two ask for together. */
export interface Seeker {
  /** Those whom `find` found last, and what they score. */
  readonly people: Int32Array;
  readonly points: Float64Array;
  /**
   * All who reach it with `a`, who asks for `own`; with `behind` only those who come after `a` in the
   * seeker's order, so that each pair is found once. Returns how many.
   */
  find(a: number, own: number, behind: boolean): number;
  /** About how many points the best `count` of all have with `a`; an estimate will do. */
  usual(a: number, count: number): number;
}

/** The seeker that every crowd has: row by row. */
export class RowSeeker implements Seeker {
  readonly people: Int32Array;
  readonly points: Float64Array;
  readonly #row: Float64Array;

  constructor(
    readonly crowd: Crowd,
    readonly asked: Float64Array,
  ) {
    this.people = new Int32Array(crowd.n);
    this.points = new Float64Array(crowd.n);
    this.#row = new Float64Array(crowd.n);
  }

  find(a: number, own: number, behind: boolean): number {
    const { asked, people, points, crowd } = this;
    const row = this.#row;
    const first = behind ? a + 1 : 0;
    crowd.row(a, first, row);
    if (!behind) row[a] = NaN;
    let found = 0;
    for (let b = first; b < crowd.n; b += 1) {
      if (!(row[b]! >= own + asked[b]!)) continue;
      people[found] = b;
      points[found] = row[b]!;
      found += 1;
    }
    return found;
  }

  usual(a: number, count: number): number {
    const found = this.find(a, -Infinity, false);
    return this.points.subarray(0, found).sort()[Math.max(0, found - count)] ?? 0;
  }
}

/** Everybody but some, who keep their numbers and may be paired with nobody. */
export function crowdWithout(crowd: Crowd, people: readonly number[]): Crowd {
  const gone = new Set(people);
  return {
    n: crowd.n,
    range: crowd.range,
    ...(crowd.cardinality ? { cardinality: crowd.cardinality } : {}),
    row(a, first, into) {
      if (gone.has(a)) return void into.fill(NaN, first);
      crowd.row(a, first, into);
      for (const b of gone) into[b] = NaN;
    },
    points: (a, b) => (gone.has(a) || gone.has(b) ? NaN : crowd.points(a, b)),
    tie: (a, b) => crowd.tie(a, b),
  };
}

/** All allowed pairs, listed. */
export function listPairs(crowd: Crowd): Problem {
  const { n, range, cardinality } = crowd;
  const most = (n * (n - 1)) / 2;
  const [from, to] = [new Int32Array(most), new Int32Array(most)];
  const [weight, tie] = [new Float64Array(most), new Uint16Array(most)];
  const row = new Float64Array(n);
  let m = 0;
  for (let a = 0; a < n; a += 1) {
    crowd.row(a, a + 1, row);
    for (let b = a + 1; b < n; b += 1) {
      const points = row[b]!;
      if (Number.isNaN(points)) continue;
      from[m] = a;
      to[m] = b;
      weight[m] = points;
      tie[m] = crowd.tie(a, b);
      m += 1;
    }
  }
  return {
    n,
    from: from.subarray(0, m),
    to: to.subarray(0, m),
    weight: weight.subarray(0, m),
    tie: tie.subarray(0, m),
    range,
    ...(cardinality ? { cardinality } : {}),
  };
}
