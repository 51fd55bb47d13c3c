import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCertificate } from "#app/domain/pairing/engine/certificate.ts";
import { match } from "#app/domain/pairing/engine/match.ts";
import type { Problem } from "#app/domain/pairing/engine/problem.ts";
import { without } from "#app/domain/pairing/engine/subproblem.ts";
import { matchWithTrio } from "#app/domain/pairing/engine/trio.ts";
import { graphs, problemOf } from "./graphs.ts";

describe("the trio", () => {
  it("is the best of all trios, and takes in who was left over", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(graphs({ most: 11, density: 8 }), fc.nat(2047), (graph, bits) => {
        const problem = problemOf({ ...graph, cardinality: "maximum" });
        const avoid = Uint8Array.from({ length: graph.n }, (_, v) =>
          ((bits >> v) & 3) === 3 ? 1 : 0,
        );
        const result = matchWithTrio(problem, avoid);
        const best = bestTrioByTrying(problem, avoid);
        if (match(problem).leftover.length !== 1) return;
        expect(result.trio === null).toBe(best === null);
        if (!result.trio || !best) return;
        expect(result.proof.trio).toBe("optimal");
        expect([avoided(result.trio, avoid), result.weight]).toEqual([best.avoided, best.weight]);
        const { certificate } = result.proof;
        const rest = without(problem, result.trio);
        expect(checkCertificate(rest, { pairs: result.pairs, certificate: certificate! })).toEqual({
          valid: true,
        });
      }),
      { numRuns: 200 },
    );
  });

  it("is not made where everybody has a partner, or three may not all meet", () => {
    const edges: [number, number, number][] = [[0, 1, 5], [2, 3, 5]]; // prettier-ignore
    const made = { cardinality: "maximum", ties: false } as const;
    expect(matchWithTrio(problemOf({ n: 4, edges, ...made })).trio).toBeNull();
    const path: [number, number, number][] = [[0, 1, 5], [1, 2, 9]]; // prettier-ignore
    expect(matchWithTrio(problemOf({ n: 3, edges: path, ...made }))).toMatchObject({
      pairs: [[1, 2]],
      trio: null,
      leftover: [0],
    });
  });

  it("counts as its weakest link", () => {
    const edges: [number, number, number][] = [[0, 1, 90], [1, 2, 50], [0, 2, 70]]; // prettier-ignore
    const result = matchWithTrio(problemOf({ n: 3, edges, cardinality: "maximum", ties: false }));
    expect(result).toMatchObject({ pairs: [], trio: [0, 1, 2], leftover: [], weight: 50 });
  });

  it("takes nobody twice running who can be spared", () => {
    const edges: [number, number, number][] = [];
    for (let a = 0; a < 5; a += 1)
      for (let b = a + 1; b < 5; b += 1) edges.push([a, b, a + b < 4 ? 90 : 10]);
    const problem = problemOf({ n: 5, edges, cardinality: "maximum", ties: false });
    const before = matchWithTrio(problem).trio!;
    const after = matchWithTrio(
      problem,
      Uint8Array.from([0, 1, 2, 3, 4], (v) => Number(before.includes(v))),
    );
    expect(after.trio!.filter((v) => before.includes(v))).toHaveLength(1);
  });
});

const avoided = (people: readonly number[], avoid: Uint8Array) =>
  people.reduce((sum, v) => sum + avoid[v]!, 0);

function bestTrioByTrying(problem: Problem, avoid: Uint8Array) {
  const whole = match(problem);
  if (whole.leftover.length === 0) return null;
  const weights = new Map<string, number>();
  problem.from.forEach((a, edge) => {
    weights.set([a, problem.to[edge]!].sort((x, y) => x - y).join(), problem.weight[edge]!);
  });
  let best: { avoided: number; weight: number } | null = null;
  for (let a = 0; a < problem.n; a += 1)
    for (let b = a + 1; b < problem.n; b += 1)
      for (let c = b + 1; c < problem.n; c += 1) {
        const links = [[a, b], [a, c], [b, c]].map((two) => weights.get(two.join())); // prettier-ignore
        if (links.includes(undefined)) continue;
        const rest = match(without(problem, [a, b, c]));
        if (rest.pairs.length < whole.pairs.length - 1) continue;
        const tried = {
          avoided: avoided([a, b, c], avoid),
          weight: rest.weight + Math.min(...(links as number[])),
        };
        if (
          !best ||
          tried.avoided < best.avoided ||
          (tried.avoided === best.avoided && tried.weight > best.weight)
        )
          best = tried;
      }
  return best;
}
