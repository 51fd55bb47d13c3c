import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "../../support/command.ts";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "match-sets-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const run = (args: string[]) => runCommand("match", args, { DATA_DIR: join(folder, "none") });
const example = ["--leaders", "content/examples/leaders.csv"];
const locked = ["--lock", "content/examples/lock.csv", "--exclude", "content/examples/exclude.csv"];

interface Answer {
  summary: { total: number; bound: number; smallest: number; largest: number; people: number };
  share: number;
  sets: { people: { id: string; name: string; municipality: string }[]; score: number }[];
  leftover: { reason: string; why: string }[];
}

describe("learning sets of the people of a file", () => {
  it("take in everybody, no two from one municipality, and say how good they are at least", async () => {
    const { code, output, errors } = await run([...example, ...locked, "--sets", "5", "--json"]);
    expect([code, errors]).toEqual([0, ""]);
    const { summary, share, sets, leftover } = JSON.parse(output) as Answer;
    expect(leftover).toEqual([]);
    expect(summary).toMatchObject({ people: 21, smallest: 5, largest: 6 });
    expect(summary.total).toBe(sets.reduce((sum, set) => sum + set.score, 0));
    expect(share).toBe(Math.floor((100 * summary.total) / summary.bound));
    expect(share).toBeGreaterThan(75);
    for (const { people } of sets)
      expect(new Set(people.map((one) => one.municipality)).size).toBe(people.length);
    const together = sets.some(({ people }) => ["L08", "L10"].every((id) => people.some((one) => one.id === id))); // prettier-ignore
    expect(together).toBe(true);
  });

  it("are said in words in both languages, and written with a row for each person", async () => {
    const out = join(folder, "sets.csv");
    const danish = await run([...example, "--sets", "4", "--language", "da", "--out", out]);
    expect(danish.output).toMatch(/Grupperne er mindst \d\d % af det bedst mulige\./);
    expect(danish.output).toContain("sets written to");
    const rows = parse(readFileSync(out), { bom: true, delimiter: ";" }) as string[][];
    expect(rows[0]).toEqual(["gruppe", "id", "navn", "kommune", "gruppens point"]);
    expect(rows).toHaveLength(22);
    const english = await run([...example, "--sets", "4"]);
    expect(english.output).toMatch(/at least \d\d % of the best possible/);
  });

  it("list who is left over with the reason, and end with 2", async () => {
    const rows = ["A1,A", "A2,A", "A3,A", "B,B", "C,C", "D,D"];
    const file = join(folder, "crowd.csv");
    writeFileSync(file, ["id,municipality", ...rows].join("\n"));
    const { code, output } = await run(["--leaders", file, "--sets", "4", "--json"]);
    const { leftover } = JSON.parse(output) as Answer;
    expect(code).toBe(2);
    expect(leftover).toHaveLength(2);
    expect(leftover[0]).toMatchObject({ reason: "crowded" });
    expect(leftover[0]!.why).toContain("More people come from A than there are groups");
  });
});
