import { describe, expect, it } from "vitest";
import { checkCertificate, type Fault } from "#app/domain/pairing/engine/certificate.ts";
import { match } from "#app/domain/pairing/engine/match.ts";
import type { Certificate } from "#app/domain/pairing/engine/problem.ts";
import { problemOf } from "./graphs.ts";

/** Two triangles joined by one edge, and two people whom nobody may be paired with. */
const problem = problemOf({
  n: 8,
  edges: [[0, 1, 10], [1, 2, 10], [0, 2, 10], [2, 3, 1], [3, 4, 10], [4, 5, 10], [3, 5, 10]],
  cardinality: "any",
  ties: false,
}); // prettier-ignore

type Claim = { pairs: [number, number][]; certificate: Certificate };

/** Worked out by hand: 21 points, and no matching has more. */
function honest(): Claim {
  return {
    pairs: [[0, 1], [2, 3], [4, 5]],
    certificate: {
      scale: { perPair: 0, perPoint: 1, tieShift: 10 },
      duals: [1, 1, 1, 1, 1, 1, 0, 0],
      blossoms: [{ parts: [0, 1, 2], dual: 18 }, { parts: [3, 4, 5], dual: 18 }],
    },
  }; // prettier-ignore
}

const lies: [string, Fault, (claim: Claim) => void][] = [
  ["a dual too few", "person", ({ certificate }) => certificate.duals.pop()],
  ["a negative dual", "dual", ({ certificate }) => (certificate.duals[0] = -1)],
  ["half a dual", "dual", ({ certificate }) => (certificate.duals[0] = 0.5)],
  ["a dual too low", "edge_uncovered", ({ certificate }) => (certificate.duals[0] = 0)],
  ["a dual too high", "edge_loose", ({ certificate }) => (certificate.duals[0] = 3)],
  ["a dual for somebody single", "single_with_dual", ({ certificate }) => (certificate.duals[6] = 1)],
  ["a pair left out", "single_with_dual", ({ pairs }) => pairs.pop()],
  ["a pair that may not be", "pair", ({ pairs }) => pairs.push([6, 7])],
  ["a person who does not exist", "pair", ({ pairs }) => pairs.push([6, 8])],
  ["somebody in two pairs", "matched_twice", ({ pairs }) => pairs.push([0, 6])],
  ["a blossom of two", "blossom_even", ({ certificate }) => certificate.blossoms[0]!.parts.pop()],
  ["a negative blossom", "blossom_dual", ({ certificate }) => (certificate.blossoms[0]!.dual = -2)],
  ["a blossom that crosses another", "blossom", ({ certificate }) => (certificate.blossoms[1]!.parts = [2, 3, 4])],
  ["a blossom that contains itself", "blossom", ({ certificate }) => (certificate.blossoms[0]!.parts = [0, 1, 8])],
  ["a blossom that is not full", "blossom_not_full", ({ certificate }) => (certificate.blossoms[0]!.parts = [0, 2, 6])],
  ["a pair that outweighs points", "scale", ({ certificate }) => (certificate.scale.perPair = 5)],
  ["sums that are not exact", "inexact", ({ certificate }) => certificate.duals.fill(2 ** 53 - 1, 0, 6)],
]; // prettier-ignore

describe("the checker of certificates", () => {
  it("accepts a true one, the solver's as well", () => {
    expect(checkCertificate(problem, honest())).toEqual({ valid: true });
    const { pairs, weight, proof } = match(problem);
    const certificate = proof.certificate!;
    expect(weight).toBe(21);
    expect(checkCertificate(problem, { pairs, certificate })).toEqual({ valid: true });
  });

  it.each(lies)("refuses %s", (_, because, lie) => {
    const claim = honest();
    lie(claim);
    expect(checkCertificate(problem, claim)).toMatchObject({ valid: false, because });
  });

  it("refuses a worse matching with the duals of the best", () => {
    const claim = honest();
    claim.pairs = [[0, 1], [3, 4]]; // prettier-ignore
    expect(checkCertificate(problem, claim)).toMatchObject({ because: "single_with_dual" });
  });

  it("asks that one pair more outweighs all points, and one point all tie-breakers", () => {
    const edges: [number, number, number][] = [[0, 1, 9], [1, 2, 50], [2, 3, 9]]; // prettier-ignore
    const tied = problemOf({ n: 4, edges, cardinality: "maximum", ties: true });
    const { pairs, proof } = match(tied);
    const certificate = proof.certificate!;
    expect(pairs).toHaveLength(2);
    expect(checkCertificate(tied, { pairs, certificate })).toEqual({ valid: true });
    for (const lie of [{ perPair: 40 }, { perPoint: 2 }]) {
      const scale = { ...certificate.scale, ...lie };
      const verdict = checkCertificate(tied, { pairs, certificate: { ...certificate, scale } });
      expect(verdict).toMatchObject({ valid: false });
    }
  });
});
