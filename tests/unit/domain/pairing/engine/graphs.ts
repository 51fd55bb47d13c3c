/** Made graphs for the engine's tests: ties, negative weights, odd cliques, and the best by trying all. */
import fc from "fast-check";
import type { Problem } from "#app/domain/pairing/engine/problem.ts";

export interface MadeGraph {
  n: number;
  edges: [number, number, number][];
  cardinality: "maximum" | "any";
  ties: boolean;
}

/** Few different weights, so that there are many ties; cliques of 3, 5 and 7, so that blossoms nest. */
export function graphs({ most, density }: { most: number; density: number }) {
  return fc.integer({ min: 0, max: most }).chain((n) => {
    const person = fc.integer({ min: 0, max: Math.max(0, n - 1) });
    const edge = fc.tuple(person, person, fc.integer({ min: -20, max: 60 }));
    const clique = fc.tuple(
      fc.uniqueArray(person, { maxLength: 7 }),
      fc.integer({ min: 0, max: 60 }),
    );
    return fc
      .record({
        loose: fc.array(edge, { maxLength: density * n }),
        cliques: fc.array(clique, { maxLength: 4 }),
        cardinality: fc.constantFrom("maximum" as const, "any" as const),
        ties: fc.boolean(),
      })
      .map(({ loose, cliques, cardinality, ties }): MadeGraph => {
        const edges = new Map<string, [number, number, number]>();
        const add = (a: number, b: number, weight: number) => {
          if (a !== b) edges.set(`${Math.min(a, b)} ${Math.max(a, b)}`, [a, b, weight]);
        };
        for (const [a, b, weight] of loose) add(a, b, weight);
        for (const [members, weight] of cliques)
          for (const a of members) for (const b of members) if (a < b) add(a, b, weight);
        return { n, edges: [...edges.values()], cardinality, ties };
      });
  });
}

export function problemOf({ n, edges, cardinality, ties }: MadeGraph): Problem {
  return {
    n,
    from: Int32Array.from(edges, ([a]) => a),
    to: Int32Array.from(edges, ([, b]) => b),
    weight: Float64Array.from(edges, ([, , weight]) => weight),
    cardinality,
    ...(ties ? { tie: Uint16Array.from(edges, ([a, b]) => (a * b * 77 + a + b) % 1024) } : {}),
  };
}

export function sumOf({ from, to, weight }: Problem, pairs: readonly [number, number][]): number {
  return pairs.reduce((sum, [a, b]) => {
    const edge = from.findIndex(
      (one, at) => (one === a && to[at] === b) || (one === b && to[at] === a),
    );
    if (edge < 0) throw new Error(`${a} and ${b} may not be paired`);
    return sum + weight[edge]!;
  }, 0);
}

/** Every set of people in turn: the best matching within it. */
export function bestByTrying({ n, from, to, weight, cardinality }: Problem) {
  const between = new Map<number, number>();
  from.forEach((a, edge) => between.set((1 << a) | (1 << to[edge]!), weight[edge]!));
  const best = [{ pairs: 0, weight: 0 }];
  const better = (one: { pairs: number; weight: number }, other: typeof one) =>
    cardinality === "any" || one.pairs === other.pairs
      ? one.weight > other.weight || (one.weight === other.weight && one.pairs > other.pairs)
      : one.pairs > other.pairs;
  for (let set = 1; set < 1 << n; set += 1) {
    const first = set & -set;
    let found = best[set ^ first]!;
    for (const [two, points] of between) {
      if ((two & set) !== two || !(two & first)) continue;
      const rest = best[set ^ two]!;
      const tried = { pairs: rest.pairs + 1, weight: rest.weight + points };
      if (better(tried, found)) found = tried;
    }
    best[set] = found;
  }
  const { pairs, weight: sum } = best.at(-1)!;
  return cardinality === "any" ? { weight: sum } : { pairs, weight: sum };
}

/** Numbers that look random and are always the same. */
export function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function complete(n: number, weight: (a: number, b: number) => number | null): Problem {
  const edges: MadeGraph["edges"] = [];
  for (let a = 0; a < n; a += 1)
    for (let b = a + 1; b < n; b += 1) {
      const points = weight(a, b);
      if (points !== null) edges.push([a, b, points]);
    }
  return problemOf({ n, edges, cardinality: "maximum", ties: false });
}

/** Shapes on which blossoms nest deeply, or most people cannot be paired. */
export function hardFamilies(): [string, Problem][] {
  const random = generator(7);
  const places = Array.from({ length: 151 }, () => [random(1000), random(1000)] as const);
  const distance = (a: number, b: number) =>
    Math.round(Math.hypot(places[a]![0] - places[b]![0], places[a]![1] - places[b]![1]));
  return [
    ["points in the plane, the nearest paired", complete(150, (a, b) => -distance(a, b))],
    ["an odd number of points in the plane", complete(151, (a, b) => -distance(a, b))],
    ["a chain of triangles", complete(99, (a, b) => (b - a <= 2 ? 3 - (a % 2) : null))],
    [
      "cliques of five, hardly joined",
      complete(100, (a, b) =>
        Math.floor(a / 5) === Math.floor(b / 5) ? 9 : b - a === 7 ? 1 : null,
      ),
    ],
    ["everybody equal", complete(101, () => 5)],
    ["one municipality with 60 %", complete(150, (a, b) => (b < 90 ? null : ((a * b) % 97) + 1))],
    [
      "circles within circles",
      complete(81, (a, b) => {
        const apart = [1, 3, 9, 27].indexOf(b - a);
        return apart >= 0 ? 40 - 10 * apart : null;
      }),
    ],
  ];
}
