import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { twoKey } from "#app/domain/pairing/candidate.ts";
import { csvText } from "#app/web/csv.server.ts";
import { Complaints } from "#scripts/match/complaints.ts";
import { readLeaders } from "#scripts/match/leaders-file.ts";
import { readHistory, readLocked } from "#scripts/match/pairs-file.ts";

const folder = mkdtempSync(join(tmpdir(), "pairs-file-"));
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, text: string | Uint8Array): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const nobody = {
  excluded: new Set<string>(),
  partners: new Set<string>(),
  lastInTrio: new Set<string>(),
};

/** What spreadsheets, people and attackers make of an id. */
const id = fc
  .string({ unit: fc.constantFrom("a", "Å", "e\u0301", "1", " ", "\u00A0", "=", "+", "-", "@", "'", '"', ";", ",", "\n", "\t", "＝") })
  .filter((text) => text.trim() !== ""); // prettier-ignore

describe("ids", () => {
  it("written so that no cell is a formula are the same ones when they are read again", () => {
    const property = fc.property(id, id, fc.constantFrom("\n", "\r\n"), (one, other, end) => {
      const typed = ["id;kommune", `${quoted(one)};Vejle`, `${quoted(other)};Thisted`].join(end);
      const wrong = new Complaints();
      const people = readLeaders(put("leaders.csv", typed), wrong);
      const [a, b] = people.candidates.map((candidate) => candidate.id) as [string, string];
      fc.pre(a !== b && a !== "" && b !== "");
      const ids = [a, b].map((inner) => people.named.get(inner)!.id);
      const written = put(
        "pairs.csv",
        csvText([
          ["a", "b", "c"],
          [...ids, ""],
        ]),
      );
      expect(readHistory(written, wrong).partners).toEqual(new Set([twoKey(a, b)]));
      expect(readLocked(written, people, nobody, wrong)).toEqual([
        { pairId: null, people: [a, b] },
      ]);
      wrong.refuseIfAny();
    });
    fc.assert(property, { numRuns: 400 });
  });

  it("with spaces in them make no two pairs look like one", () => {
    const wrong = new Complaints();
    const one = readHistory(put("one.csv", "a,b\nAnna B,C\n"), wrong).partners;
    const other = readHistory(put("other.csv", "a,b\nAnna,B C\n"), wrong).partners;
    expect([...one]).not.toEqual([...other]);
  });
});

describe("earlier pairs", () => {
  it("tell who was in a trio last, by the order of rows", () => {
    const history = "season;a;b;c\n1;x;y;z\n2;x;q;\n3;q;r;s\n";
    const { partners, lastInTrio } = readHistory(put("history.csv", history), new Complaints());
    expect([...lastInTrio].sort()).toEqual(["q", "r", "s", "y", "z"]);
    expect(partners).toContain(twoKey("z", "x"));
    expect(partners.size).toBe(7);
  });
});
