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
