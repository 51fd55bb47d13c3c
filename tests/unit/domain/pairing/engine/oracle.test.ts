import highs from "highs";
import { describe, expect, it } from "vitest";
import { match } from "#app/domain/pairing/engine/match.ts";
import type { Problem } from "#app/domain/pairing/engine/problem.ts";
import { generator, problemOf } from "./graphs.ts";

describe("a solver of whole-number programs", { timeout: 120_000 }, () => {
  it.each([100, 150, 200])("finds no better matching of %i people", async (n) => {
    const solver = await highs();
    const random = generator(n);
    const edges = new Map<string, [number, number, number]>();
    for (let edge = 0; edge < 6 * n; edge += 1) {
      const [a, b] = [random(n), random(n)];
      if (a !== b) edges.set(`${Math.min(a, b)} ${Math.max(a, b)}`, [a, b, random(100) - 20]);
    }
    for (const cardinality of ["maximum", "any"] as const) {
      const problem = problemOf({ n, edges: [...edges.values()], cardinality, ties: false });
      const perPair = cardinality === "maximum" ? 120 * n : 0;
      const { ObjectiveValue } = solver.solve(programOf(problem, perPair));
      const { pairs, weight } = match(problem);
      expect(weight + perPair * pairs.length).toBeCloseTo(ObjectiveValue, 3);
    }
  });
});

/** In CPLEX's format: everybody in one pair at most. */
function programOf({ n, from, to, weight }: Problem, perPair: number): string {
  const worth = Array.from(weight, (points, edge) => `${points + perPair} x${edge}`);
  const rows = Array.from({ length: n }, (): string[] => []);
  from.forEach((a, edge) => {
    rows[a]!.push(`x${edge}`);
    rows[to[edge]!]!.push(`x${edge}`);
  });
  const limits = rows.filter((row) => row.length > 0).map((row) => ` ${row.join(" + ")} <= 1`);
  const all = Array.from(from, (_, edge) => `x${edge}`).join(" ");
  return `Maximize\n ${worth.join(" + ").replaceAll("+ -", "- ")}\nSubject To\n${limits.join("\n")}\nBinary\n ${all}\nEnd\n`;
}
