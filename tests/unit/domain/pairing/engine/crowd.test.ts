import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkCertificate,
  checkCrowdCertificate,
  type Claim,
  type Fault,
} from "#app/domain/pairing/engine/certificate.ts";
import { crowdWithout, listPairs, type Crowd } from "#app/domain/pairing/engine/crowd.ts";
import { match, matchCrowd } from "#app/domain/pairing/engine/match.ts";
import { matchCrowdWithTrio, matchWithTrio } from "#app/domain/pairing/engine/trio.ts";
import { Stopped, type Progress } from "#app/domain/pairing/engine/watch.ts";
import { generator, graphs, hardFamilies, problemOf, type MadeGraph } from "./graphs.ts";

const few = fc.record({
  best: fc.integer({ min: 1, max: 4 }),
  missed: fc.integer({ min: 1, max: 4 }),
});

describe("pricing", { timeout: 60_000 }, () => {
  it("finds over some pairs what is best over all", () => {
    fc.assert(
      fc.property(graphs({ most: 40, density: 6 }), few, (graph, some) => {
        const problem = problemOf(graph);
        const { pairs, weight, proof } = match(problem, { few: some });
        const certificate = proof.certificate!;
        expect(checkCertificate(problem, { pairs, certificate })).toEqual({ valid: true });
        expect(weight).toBe(match(problem).weight);
      }),
      { numRuns: 300 },
    );
  });

  it("finds it for a crowd whose pairs nobody lists, and every pair is checked", () => {
    fc.assert(
      fc.property(graphs({ most: 30, density: 6 }), few, (graph, some) => {
        const crowd = crowdOf(graph);
        const result = matchCrowd(crowd, { few: some });
        expect(proved(crowd, result)).toEqual({ valid: true });
        expect(result.weight).toBe(match(listPairs(crowd)).weight);
      }),
      { numRuns: 300 },
    );
  });

  it("finds the same trio for a crowd as for a list", () => {
    fc.assert(
      fc.property(graphs({ most: 15, density: 8 }), (graph) => {
        const crowd = crowdOf({ ...graph, cardinality: "maximum" });
        const [one, other] = [matchCrowdWithTrio(crowd), matchWithTrio(listPairs(crowd))];
        expect([one.weight, one.leftover.length, one.trio === null]).toEqual([
          other.weight,
          other.leftover.length,
          other.trio === null,
        ]);
        expect(proved(one.trio ? crowdWithout(crowd, one.trio) : crowd, one)).toEqual({
          valid: true,
        });
      }),
      { numRuns: 150 },
    );
  });

  it.each(hardFamilies())("proves %s from two pairs each", (_, problem) => {
    const { pairs, proof, weight } = match(problem, { few: { best: 2, missed: 2 } });
    const certificate = proof.certificate!;
    expect(checkCertificate(problem, { pairs, certificate })).toEqual({ valid: true });
    expect(weight).toBe(match(problem, { few: { best: 400, missed: 1 } }).weight);
  });

  it("pairs as many as can be where more than half come from one place", () => {
    const random = generator(3);
    const points = Array.from({ length: 400 * 400 }, () => random(800));
    const home = (v: number) => v % 400 < 210;
    const crowd = made(400, (a, b) => (home(a) && home(b) ? NaN : points[a * 400 + b]!));
    const result = matchCrowd(crowd, { few: { best: 4, missed: 4 } });
    expect([result.pairs.length, result.leftover.length]).toEqual([190, 20]);
    expect(proved(crowd, result)).toEqual({ valid: true });
  });
});

describe("the work", () => {
  it("tells how far it has come, and ends when it is told to", () => {
    const crowd = made(300, (a, b) => (a * b * 7919) % 997);
    const told: Progress[] = [];
    matchCrowd(crowd, { report: (progress) => told.push(progress) });
    expect(new Set(told.map(({ stage }) => stage))).toContain("pricing");
    expect(told.every(({ share }) => share >= 0 && share <= 1)).toBe(true);
    expect(() => matchCrowd(crowd, { stop: () => true })).toThrow(Stopped);
  });
});

describe("the checker of a crowd's certificate", () => {
  const crowd = made(7, (a, b) => (a === 6 || b === 6 ? NaN : 10 + ((a * 5 + b * 3) % 7)));
  const honest = (): Claim => {
    const { pairs, proof } = matchCrowd(crowd);
    return { pairs, certificate: structuredClone(proof.certificate!) };
  };
  const lies: [string, Fault, (claim: Claim) => void][] = [
    ["a dual too few", "person", ({ certificate }) => certificate.duals.pop()],
    ["a negative dual", "dual", ({ certificate }) => (certificate.duals[0] = -1)],
    ["half a dual", "dual", ({ certificate }) => (certificate.duals[0]! += 0.5)],
    ["a dual for somebody single", "single_with_dual", ({ certificate }) => (certificate.duals[6] = 1)],
    ["a pair that may not be", "matched_twice", (claim) => (claim.pairs = [...claim.pairs, [0, 6]])],
    ["a person who does not exist", "pair", (claim) => (claim.pairs = [...claim.pairs, [6, 7]])],
    ["dearer pairs than points allow", "scale", ({ certificate }) => (certificate.scale.perPair = 1)],
    ["sums that are not exact", "inexact", ({ certificate }) => (certificate.scale.perPair = 2 ** 60)],
  ]; // prettier-ignore

  it("accepts a true one", () => {
    expect(checkCrowdCertificate(crowd, honest())).toEqual({ valid: true });
  });

  it.each(lies)("refuses %s", (_, because, lie) => {
    const claim = honest();
    lie(claim);
    const verdict = checkCrowdCertificate(crowd, claim);
    expect(verdict.valid).toBe(false);
    if (because !== "scale") expect(verdict).toMatchObject({ because });
  });

  it("refuses any dual that is lower than it was, and any that is higher", () => {
    for (const by of [-2, 2])
      for (let v = 0; v < 6; v += 1) {
        const claim = honest();
        claim.certificate.duals[v]! += by * claim.certificate.scale.perPoint;
        expect(checkCrowdCertificate(crowd, claim).valid).toBe(false);
      }
  });

  it("refuses the certificate of people whose points have changed", () => {
    const claim = honest();
    const [a, b] = claim.pairs[0]!;
    for (const by of [-1, 1]) {
      const other = made(
        7,
        (x, y) => crowd.points(x, y) + (Math.min(x, y) === a && Math.max(x, y) === b ? by : 0),
      );
      expect(checkCrowdCertificate(other, claim).valid).toBe(false);
    }
    const barred = made(7, (x, y) => (Math.min(x, y) === a ? NaN : crowd.points(x, y)));
    expect(checkCrowdCertificate(barred, claim)).toMatchObject({ because: "pair" });
  });
});

function proved(crowd: Crowd, { pairs, proof }: ReturnType<typeof matchCrowd>) {
  return checkCrowdCertificate(crowd, { pairs, certificate: proof.certificate! });
}

function crowdOf({ n, edges, cardinality }: MadeGraph): Crowd {
  const points = new Map(
    edges.map(([a, b, weight]) => [Math.min(a, b) * n + Math.max(a, b), weight]),
  );
  const between = (a: number, b: number) => points.get(Math.min(a, b) * n + Math.max(a, b)) ?? NaN;
  return { ...made(n, between), range: { least: -20, most: 60 }, cardinality };
}

function made(n: number, between: (a: number, b: number) => number): Crowd {
  const points = (a: number, b: number) =>
    a === b ? NaN : between(Math.min(a, b), Math.max(a, b));
  return {
    n,
    range: { least: 0, most: 1000 },
    points,
    row(a, first, into) {
      for (let b = first; b < n; b += 1) into[b] = points(a, b);
    },
    tie: (a, b) => (Math.min(a, b) * 77 + Math.max(a, b) * 31) % 1024,
  };
}
