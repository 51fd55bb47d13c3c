import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommand } from "../../support/command.ts";

type Edge = [string, string, number];

interface Answer {
  matched: number;
  weight: number;
  pairs: [string, string][];
  unmatched: string[];
  certificate: {
    valid: boolean;
    ids: string[];
    scale: { perPair: number; perPoint: number };
    duals: number[];
    blossoms: { parts: number[]; dual: number }[];
  };
  milliseconds: number;
}

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "match-edges-"))));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(text: string | Uint8Array, ...options: string[]) {
  const file = join(folder, "edges.csv");
  writeFileSync(file, text);
  const { code, output, errors } = await runCommand("match", ["--edges", file, ...options]);
  return { code, errors, output, answer: output ? (JSON.parse(output) as Answer) : null };
}

const csv = (edges: readonly Edge[]) =>
  ["a,b,weight", ...edges.map((edge) => edge.join(","))].join("\n");

/** Tries everything: nobody, or each partner, for the first who is free. */
function best(edges: readonly Edge[], any: boolean): { matched: number; weight: number } {
  const ids = [...new Set(edges.flatMap(([a, b]) => [a, b]))];
  const better = (one: Found, other: Found) =>
    (any ? 0 : other.matched - one.matched) || other.weight - one.weight;
  type Found = { matched: number; weight: number };
  const from = (at: number, taken: ReadonlySet<string>): Found => {
    if (at === ids.length) return { matched: 0, weight: 0 };
    const id = ids[at]!;
    const found = [from(at + 1, taken)];
    if (!taken.has(id))
      for (const [a, b, weight] of edges) {
        if (a !== id && b !== id) continue;
        if (taken.has(a) || taken.has(b)) continue;
        const rest = from(at + 1, new Set([...taken, a, b]));
        found.push({ matched: rest.matched + 1, weight: rest.weight + weight });
      }
    return found.sort(better)[0]!;
  };
  return from(0, new Set());
}

/** What docs/matching-files.md says of the certificate, edge by edge, from the printed JSON alone. */
function proves({ pairs, unmatched, certificate }: Answer, edges: readonly Edge[]): boolean {
  const { ids, scale, duals, blossoms } = certificate;
  const place = new Map(ids.map((id, at) => [id, at]));
  const held: Set<string>[] = [];
  for (const { parts } of blossoms)
    held.push(
      new Set(
        parts.flatMap((part) => (part < ids.length ? [ids[part]!] : [...held[part - ids.length]!])),
      ),
    );
  const paired = new Set(pairs.map((pair) => [...pair].sort().join("|")));
  const covered = edges.every(([a, b, weight]) => {
    const around = blossoms.filter((_, at) => held[at]!.has(a) && held[at]!.has(b));
    const cover = around.reduce(
      (sum, { dual }) => sum + dual,
      duals[place.get(a)!]! + duals[place.get(b)!]!,
    );
    const worth = 2 * (weight * scale.perPoint + scale.perPair);
    return paired.has([a, b].sort().join("|")) ? cover === worth : cover >= worth;
  });
  const full = blossoms.every(({ dual }, at) => {
    const inside = pairs.filter(([a, b]) => held[at]!.has(a) && held[at]!.has(b)).length;
    return (
      dual >= 0 && held[at]!.size % 2 === 1 && (dual === 0 || 2 * inside + 1 === held[at]!.size)
    );
  });
  return (
    covered &&
    full &&
    duals.every((dual) => dual >= 0) &&
    unmatched.every((id) => duals[place.get(id)!] === 0)
  );
}

const names = ["Ærø", "b", "c c", "10", "9", "x;y", "é"];
const pairsOfNames = names.flatMap((a, at) => names.slice(at + 1).map((b) => [a, b] as const));
const graphs = fc
  .subarray(pairsOfNames, { minLength: 1, maxLength: 12 })
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map(([a, b]) =>
        fc
          .tuple(fc.integer({ min: -9, max: 12 }), fc.boolean())
          .map(([weight, turned]): Edge => (turned ? [b, a, weight] : [a, b, weight])),
      ),
    ),
  );

describe("matching a bare graph", () => {
  it("prints pairs first, then weight, in the shape that is promised", async () => {
    const { code, output, answer, errors } = await run(
      "a,b,weight\n1,2,5\n2,3,11\n3,4,5\n",
      "--json",
    );
    expect(errors).toBe("");
    expect(code).toBe(0);
    expect(Object.keys(answer!)).toEqual([
      "matched", "weight", "pairs", "unmatched", "certificate", "milliseconds",
    ]); // prettier-ignore
    expect(answer).toMatchObject({ matched: 2, weight: 10, unmatched: [] });
    expect(answer!.pairs).toEqual([["1", "2"], ["3", "4"]]); // prettier-ignore
    expect(answer!.certificate).toMatchObject({ valid: true, ids: ["1", "2", "3", "4"] });
    expect(output.trimEnd()).not.toContain("\n");
  });

  it("maximises weight alone when told to, and then nobody counts as left over", async () => {
    const { code, answer } = await run("a,b,weight\n1,2,5\n2,3,11\n3,4,-5\n", "--any-cardinality");
    expect(code).toBe(0);
    expect(answer).toMatchObject({
      matched: 1,
      weight: 11,
      pairs: [["2", "3"]],
      unmatched: ["1", "4"],
    });
  });

  it("ends with 2 where somebody could not be paired", async () => {
    const { code, answer } = await run("a,b,weight\n1,2,5\n2,3,11\n");
    expect(code).toBe(2);
    expect(answer).toMatchObject({ matched: 1, weight: 11, unmatched: ["1"] });
  });

  it("finds what trying everything finds, for many small graphs side by side", async () => {
    const many = fc.array(graphs, { minLength: 40, maxLength: 40 });
    const property = fc.asyncProperty(many, fc.boolean(), async (parts, any) => {
      const apart = parts.map((edges, at) =>
        edges.map(([a, b, weight]): Edge => [`${at} ${a}`, `${at} ${b}`, weight]),
      );
      const edges = apart.flat();
      const { answer } = await run(csv(edges), ...(any ? ["--any-cardinality"] : []));
      const { matched, weight, pairs, unmatched, certificate } = answer!;
      const found = apart.map((part) => best(part, any));
      const sum = (numbers: number[]) => numbers.reduce((one, other) => one + other, 0);
      expect(weight).toBe(sum(found.map((one) => one.weight)));
      if (!any) expect(matched).toBe(sum(found.map((one) => one.matched)));
      expect(certificate.valid).toBe(true);
      expect(proves(answer!, edges)).toBe(true);
      expect(pairs).toHaveLength(matched);
      const everybody = new Set(edges.flatMap(([a, b]) => [a, b]));
      expect([...pairs.flat(), ...unmatched].sort()).toEqual([...everybody].sort());
      const weightOf = ([a, b]: [string, string]) =>
        edges.find((edge) => edge.includes(a) && edge.includes(b))![2];
      expect(sum(pairs.map(weightOf))).toBe(weight);
    });
    await fc.assert(property, { numRuns: 6 });
  }, 120_000);

  it("gives the same whatever the order of rows, columns and ends, and however it is saved", async () => {
    const edges: Edge[] = [
      ["d", "a", 1], ["b", "a", 1], ["c", "b", 1], ["d", "c", 1], ["e", "a", 1], ["æ", "e", -3],
    ]; // prettier-ignore
    const { answer } = await run(csv(edges));
    const turned = edges.map(([a, b, weight]) => [weight, b, a].join(";")).reverse();
    const excel = `\uFEFF${["weight;b;a", ...turned].join("\r\n")}\r\n`;
    const other = await run(excel);
    const windows = await run(Buffer.from(csv(edges).replaceAll(",", ";"), "latin1"));
    for (const one of [other, windows])
      expect({ ...one.answer, milliseconds: 0 }).toEqual({ ...answer, milliseconds: 0 });
  });

  it("takes a graph without edges", async () => {
    const { code, answer } = await run("a,b,weight\n");
    expect(code).toBe(0);
    expect(answer).toMatchObject({ matched: 0, weight: 0, pairs: [], unmatched: [] });
  });

  it("names every bad row by line and column, and prints nothing else", async () => {
    const { code, output, errors } = await run(
      "a,b,weight\n1,2,1.5\n1,1,3\n,2,3\n4,5\n6,7,1e3\n8,9,9007199254740993\n5,6,1\n6,5,2\n",
    );
    expect(code).toBe(1);
    expect(output).toBe("");
    expect(errors.trimEnd().split("\n")).toEqual([
      'edges.csv, line 2, column "weight": "1.5" is not a whole number.',
      'edges.csv, line 3, column "b": "1" is joined to itself.',
      'edges.csv, line 4, column "a": is empty.',
      "edges.csv, line 5: has 2 cells and not 3.",
      'edges.csv, line 6, column "weight": "1e3" is not a whole number.',
      'edges.csv, line 7, column "weight": "9007199254740993" is too large to be exact.',
      'edges.csv, line 9: "5" and "6" are joined already, on line 8.',
      "Nothing was done.",
    ]);
  });

  it("refuses weights whose sums would not be exact", async () => {
    const { code, output, errors } = await run(
      "a,b,weight\n1,2,9007199254740991\n3,4,-9007199254740991\n",
    );
    expect([code, output]).toEqual([1, ""]);
    expect(errors).toContain("too large");
  });

  it("asks for the headings", async () => {
    for (const text of ["", "1,2,3\n", "a,b\n1,2\n", "a,b,weight,more\n1,2,3,4\n"]) {
      const { code, errors } = await run(text);
      expect(code).toBe(1);
      expect(errors).toContain("a,b,weight");
    }
  });
});
