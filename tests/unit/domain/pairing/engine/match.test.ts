import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCertificate } from "#app/domain/pairing/engine/certificate.ts";
import { match } from "#app/domain/pairing/engine/match.ts";
import type { Problem } from "#app/domain/pairing/engine/problem.ts";
import { bestByTrying, graphs, hardFamilies, problemOf, sumOf, type MadeGraph } from "./graphs.ts";

function proved(problem: Problem) {
  const { pairs, proof } = match(problem);
  return checkCertificate(problem, { pairs, certificate: proof.certificate! });
}

describe("matching", () => {
  it("carries a certificate that an independent checker accepts", { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(graphs({ most: 40, density: 4 }), (graph) => {
        expect(proved(problemOf(graph))).toEqual({ valid: true });
      }),
      { numRuns: 500 },
    );
  });

  it("is the best of all where all can be tried", { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(graphs({ most: 9, density: 6 }), (graph) => {
        const problem = problemOf(graph);
        const { pairs, weight } = match(problem);
        expect(sumOf(problem, pairs)).toBe(weight);
        expect({ pairs: pairs.length, weight }).toMatchObject(bestByTrying(problem));
      }),
      { numRuns: 500 },
    );
  });

  it("names everybody once, in a pair or left over", { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(graphs({ most: 20, density: 3 }), (graph) => {
        const { pairs, leftover } = match(problemOf(graph));
        const everybody = [...pairs.flat(), ...leftover].sort((a, b) => a - b);
        expect(everybody).toEqual(Array.from({ length: graph.n }, (_, v) => v));
      }),
      { numRuns: 300 },
    );
  });

  it("does not depend on the order of edges or of their ends", { timeout: 30_000 }, () => {
    const shuffled = graphs({ most: 14, density: 4 }).chain((graph) =>
      fc.tuple(
        fc.constant(graph),
        fc.shuffledSubarray(graph.edges, { minLength: graph.edges.length }),
        fc.boolean(),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([graph, edges, turned]) => {
        const other: MadeGraph = {
          ...graph,
          edges: edges.map(([a, b, weight]) => (turned ? [b, a, weight] : [a, b, weight])),
        };
        const [one, two] = [match(unequal(graph)), match(unequal(other))];
        expect(two.pairs).toEqual(one.pairs);
      }),
      { numRuns: 300 },
    );
  });

  it("does not depend on how people are numbered", { timeout: 30_000 }, () => {
    const renumbered = graphs({ most: 14, density: 4 }).chain((graph) => {
      const people = Array.from({ length: graph.n }, (_, v) => v);
      return fc.tuple(fc.constant(graph), fc.shuffledSubarray(people, { minLength: graph.n }));
    });
    fc.assert(
      fc.property(renumbered, ([graph, name]) => {
        const problem = unequal(graph);
        const other: Problem = {
          ...problem,
          from: problem.from.map((v) => name[v]!),
          to: problem.to.map((v) => name[v]!),
        };
        const names = (pairs: readonly [number, number][]) =>
          pairs.map(([a, b]) => [name[a]!, name[b]!].sort((x, y) => x - y).join()).sort();
        const straight = match(other)
          .pairs.map((pair) => pair.join())
          .sort();
        expect(straight).toEqual(names(match(problem).pairs));
      }),
      { numRuns: 300 },
    );
  });

  it("stays when a pair that was not chosen is forbidden", { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(graphs({ most: 12, density: 4 }), fc.nat(), (graph, pick) => {
        const problem = problemOf(graph);
        const before = match(problem);
        const unused = graph.edges.filter(
          ([a, b]) => !before.pairs.some((pair) => pair.includes(a) && pair.includes(b)),
        );
        if (unused.length === 0) return;
        const gone = unused[pick % unused.length]!;
        const edges = graph.edges.filter((edge) => edge !== gone);
        const after = match(problemOf({ ...graph, edges }));
        expect([after.pairs.length, after.weight]).toEqual([before.pairs.length, before.weight]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(hardFamilies())("proves %s", { timeout: 30_000 }, (_, problem) => {
    expect(proved(problem)).toEqual({ valid: true });
  });

  it(
    "gains as much for each pair where every pair is worth that much more",
    { timeout: 30_000 },
    () => {
      const raised = fc.tuple(graphs({ most: 20, density: 4 }), fc.integer({ min: -50, max: 50 }));
      fc.assert(
        fc.property(raised, ([made, more]) => {
          const graph: MadeGraph = { ...made, cardinality: "maximum" };
          const edges = graph.edges.map(([a, b, weight]): MadeGraph["edges"][0] => [
            a,
            b,
            weight + more,
          ]);
          const [before, after] = [match(problemOf(graph)), match(problemOf({ ...graph, edges }))];
          expect(after.pairs).toHaveLength(before.pairs.length);
          expect(after.weight).toBe(before.weight + more * before.pairs.length);
        }),
        { numRuns: 300 },
      );
    },
  );

  it("refuses weights whose sums would not be exact", () => {
    const problem = problemOf({
      n: 200,
      edges: [[0, 1, 2 ** 44]],
      cardinality: "maximum",
      ties: true,
    });
    expect(() => match(problem)).toThrow(RangeError);
  });

  it("gives up tie-breakers before it gives up exactness", () => {
    const edges: MadeGraph["edges"] = [
      [0, 1, 2 ** 36],
      [1, 2, 2 ** 36 - 1],
      [2, 3, 1],
    ];
    const problem = problemOf({ n: 100, edges, cardinality: "maximum", ties: true });
    expect(match(problem).proof.certificate!.scale.tieShift).toBeGreaterThan(0);
    expect(match(problem).weight).toBe(2 ** 36 + 1);
    expect(proved(problem)).toEqual({ valid: true });
  });
});

/** Points all so different that there is one best matching and no other. */
function unequal(graph: MadeGraph): Problem {
  const edges = graph.edges.map(([a, b]): [number, number, number] => [a, b, oneOf(a, b)]);
  return problemOf({ ...graph, edges, ties: false });
}

/** Up to 2 to the power of 30, mixed so that two sums of seven are hardly ever equal. */
function oneOf(a: number, b: number): number {
  let mixed = Math.min(a, b) * 14 + Math.max(a, b) + 1;
  for (const factor of [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35]) {
    mixed = Math.imul(mixed, factor);
    mixed ^= mixed >>> 15;
  }
  return mixed >>> 2;
}
