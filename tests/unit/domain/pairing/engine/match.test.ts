import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCertificate } from "#app/domain/pairing/engine/certificate.ts";
import { match } from "#app/domain/pairing/engine/match.ts";
import { bestByTrying, graphs, problemOf, sumOf } from "./graphs.ts";

describe("matching", () => {
  it("carries a certificate that an independent checker accepts", () => {
    fc.assert(
      fc.property(graphs({ most: 40, density: 4 }), (graph) => {
        const problem = problemOf(graph);
        const { pairs, proof } = match(problem);
        expect(checkCertificate(problem, { pairs, certificate: proof.certificate! })).toEqual({
          valid: true,
        });
      }),
      { numRuns: 1_500 },
    );
  });

  it("is the best of all where all can be tried", () => {
    fc.assert(
      fc.property(graphs({ most: 9, density: 6 }), (graph) => {
        const problem = problemOf(graph);
        const { pairs, weight } = match(problem);
        expect(sumOf(problem, pairs)).toBe(weight);
        expect({ pairs: pairs.length, weight }).toMatchObject(bestByTrying(problem));
      }),
      { numRuns: 1_500 },
    );
  });
});
