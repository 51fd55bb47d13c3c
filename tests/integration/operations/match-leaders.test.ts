import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { defaultScores } from "#app/domain/pairing/scores.ts";
import { runCommand } from "../../support/command.ts";

const example = (name: string) => `content/examples/${name}`;
const all = [
  "--leaders", example("leaders.csv"), "--history", example("history.csv"), "--exclude", example("exclude.csv"),
  "--lock", example("lock.csv"), "--scores", example("scores.json"),
]; // prettier-ignore

interface Pair {
  people: { id: string; name: string }[];
  score: number;
  reasons: string[];
}

interface Answer {
  summary: Record<string, unknown>;
  proof: { pairs: string; trio: string; certificate: { people: string[] } };
  pairs: Pair[];
  leftover: { person: { id: string }; reason: string; why: string }[];
}

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "match-leaders-"))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Nothing of the hub is there to be used: neither a database nor a place for one. */
const run = (args: string[]) => runCommand("match", args, { DATA_DIR: join(folder, "none") });

function put(name: string, text: string | Uint8Array): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

async function answer(args: string[]): Promise<Answer & { code: number | null; errors: string }> {
  const { code, output, errors } = await run([...args, "--json"]);
  return { ...(JSON.parse(output || "{}") as Answer), code, errors };
}

const idsOf = (pair: Pair) => pair.people.map((one) => one.id);
const groupsOf = ({ pairs }: Answer) => pairs.map((pair) => idsOf(pair).sort().join("+")).sort();

const people = (rows: string[], head = "id,municipality,offers,wants") =>
  [head, ...rows].join("\n");

describe("matching the people of a file", () => {
  it("pairs the example: everybody, the locked ones together, nobody whom something stands between", async () => {
    const found = await answer(all);
    expect(found.code).toBe(0);
    expect(found.errors).toBe("");
    expect(found.leftover).toEqual([]);
    expect(found.summary).toMatchObject({
      eligible: 21,
      people: 21,
      trios: 1,
      locked: 1,
      scores: 1,
    });
    expect(found.proof.pairs).toBe("optimal");
    const groups = found.pairs.map(idsOf);
    expect(groups.flat().sort()).toEqual(Array.from({ length: 21 }, (_, at) => `L${String(at + 1).padStart(2, "0")}`)); // prettier-ignore
    const together = (a: string, b: string) =>
      groups.some((group) => group.includes(a) && group.includes(b));
    expect(together("L08", "L10")).toBe(true);
    const apart = [["L07", "L18"], ["L01", "L04"], ["L05", "L12"], ["L05", "L20"], ["L12", "L15"], ["L01", "L14"], ["L14", "L17"]]; // prettier-ignore
    expect(apart.filter(([a, b]) => together(a!, b!))).toEqual([]);
    expect(existsSync(join(folder, "none"))).toBe(false);
  });

  it("has the hub's own points in the example, so that they can be changed there", () => {
    expect(JSON.parse(readFileSync(example("scores.json"), "utf8"))).toEqual(defaultScores);
  });

  it("prints a table with reasons, in Danish when asked, and without colours or bars", async () => {
    const { output, errors } = await run([...all, "--language", "da"]);
    expect(output).toContain("Henrik Dahl (Gladsaxe)  +  Jens Fjord (Thisted)");
    expect(output).toContain("Henrik og Jens kan hjælpe hinanden.");
    expect(output + errors).not.toContain("\u001b");
  });

  it("makes the weakest pair as good as can be where that is asked for, and says so", async () => {
    // A and B fit best, but then nothing speaks for C and D.
    const rows = [
      "A,Aarhus,x|y|z|u,p|q|r",
      "B,Billund,p|q|r|v,x|y|z",
      "C,Esbjerg,,u",
      "D,Ishøj,,v",
    ];
    const file = put("four.csv", people(rows));
    const sum = await answer(["--leaders", file]);
    expect(groupsOf(sum)).toEqual(["A+B", "C+D"]);
    const worst = await answer(["--leaders", file, "--worst-first"]);
    expect(groupsOf(worst)).toEqual(["A+C", "B+D"]);
    expect(worst.summary).toMatchObject({ aim: "worst_first", worst: 100 });
    expect(worst.proof.pairs).toBe("optimal");
    const { output } = await run(["--leaders", file, "--worst-first", "--language", "da"]);
    expect(output).toContain("har et bedre svageste par");
  });

  it("writes a table that it reads again as history and as locked pairs", async () => {
    const out = join(folder, "pairs.csv");
    const first = await run([...all, "--out", out]);
    expect(first.output).toContain(`10 pairs written to ${out}`);
    expect(readdirSync(folder)).toEqual(["pairs.csv"]);
    const bytes = readFileSync(out);
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const rows = parse(bytes, { bom: true, delimiter: ";", columns: true }) as Record<
      string,
      string
    >[];
    expect(rows).toHaveLength(10);
    expect(rows.flatMap((row) => [row.a, row.b, row.c]).filter(Boolean)).toHaveLength(21);
    const again = await answer(["--leaders", example("leaders.csv"), "--lock", out]);
    expect(groupsOf(again)).toEqual(rows.map((row) => [row.a, row.b, row.c].filter(Boolean).sort().join("+")).sort()); // prettier-ignore
    const next = await answer(["--leaders", example("leaders.csv"), "--history", out]);
    expect(next.pairs.flatMap((pair) => groupsOf(again).filter((one) => one === idsOf(pair).sort().join("+")))).toEqual([]); // prettier-ignore
  });

  it("lets no cell become a formula, and knows such an id again", async () => {
    const leaders = put("leaders.csv", people(["=1+1,Vejle,a,b", "@x,Thisted,b,a"]));
    const out = join(folder, "pairs.csv");
    expect((await run(["--leaders", leaders, "--out", out])).code).toBe(0);
    const rows = parse(readFileSync(out), { bom: true, delimiter: ";" }) as string[][];
    expect(rows[1]!.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
    expect(groupsOf(await answer(["--leaders", leaders, "--lock", out]))).toEqual(["=1+1+@x"]);
  });

  it("reads the same from any spreadsheet: separators, line ends, letters, headings and row order", async () => {
    const rows = [
      ["1", "Århus", "Kørsel", "Æbler"], ["2", "Sønderborg", "Æbler", "Kørsel"],
      ["3", "Vejle", "Is", "Kørsel"], ["4", "Thisted", "Æbler", "Is"],
    ]; // prettier-ignore
    const comma = ["id,municipality,offers,wants", ...rows.map((row) => row.join(","))].join("\n");
    const danish = ["Nr.;Kommune;Kan tilbyde (emner);Ønsker", ...rows.toReversed().map((row) => row.join(";"))].join("\r\n"); // prettier-ignore
    const plain = await answer(["--leaders", put("plain.csv", comma)]);
    expect(plain.summary).toMatchObject({ pairs: 2 });
    const files = [
      put("bom.csv", `\uFEFF${danish}\r\n`), put("windows.csv", Buffer.from(danish, "latin1")),
      put("sep.csv", `sep=;\r\n${danish}`), put("utf16.csv", Buffer.from(`\uFEFF${danish}`, "utf16le")), put("tabs.txt", comma.replaceAll(",", "\t")),
    ]; // prettier-ignore
    for (const file of files)
      expect(await answer(["--leaders", file])).toMatchObject({
        pairs: plain.pairs,
        proof: plain.proof,
      });
  });

  it("lists who is left over with the reason, writes the others, and ends with 2", async () => {
    const leaders = put(
      "leaders.csv",
      people(["1,Vejle,,", "2,Vejle Kommune,,", "3,vejle,,", "4,Thisted,,"]),
    );
    const found = await answer(["--leaders", leaders]);
    expect(found.code).toBe(2);
    expect(found.pairs).toHaveLength(1);
    expect(found.leftover.map((one) => one.reason)).toEqual([
      "one_municipality",
      "one_municipality",
    ]);
    const out = join(folder, "pairs.csv");
    const { code, output } = await run(["--leaders", leaders, "--out", out]);
    expect(code).toBe(2);
    expect(output).toContain("More than half come from");
    expect(existsSync(out)).toBe(true);
  });

  it("lets earlier partners meet again only where somebody would be without", async () => {
    const leaders = put("leaders.csv", people(["1,A,,", "2,B,,", "3,C,,", "4,D,,"]));
    const once = put("history.csv", "a,b\n1,2\n3,4\n9,1\n");
    expect(groupsOf(await answer(["--leaders", leaders, "--history", once]))).not.toContain("1+2");
    const alone = put("all.csv", "a,b\n1,2\n1,3\n1,4\n");
    const again = await answer(["--leaders", leaders, "--history", alone]);
    expect(again.summary).toMatchObject({ people: 4, again: 1 });
  });

  it("takes points from a file", async () => {
    const none = { helps: [0, 0, 0], bothWays: 0, sharedWants: [0, 0, 0] };
    const zero = { roleLevel: { same: 0, oneApart: 0 }, sizeBand: { same: 0, adjacent: 0 } };
    const scores = { ...defaultScores, ...none, ...zero, version: 7, otherSector: 3 };
    const leaders = put("leaders.csv", people(["1,A,x", "2,B,y"], "id,municipality,sector"));
    const found = await answer([
      "--leaders",
      leaders,
      "--scores",
      put("s.json", JSON.stringify(scores)),
    ]);
    expect(found.summary).toMatchObject({ totalScore: 3, scores: 7 });
  });
});

describe("what is wrong with files of people", () => {
  const refused = async (args: string[]) => {
    const out = join(folder, "pairs.csv");
    const { code, output, errors } = await run([...args, "--out", out]);
    expect([code, output, existsSync(out)]).toEqual([1, "", false]);
    return errors.trimEnd().split("\n");
  };

  it("is told row by row, of all files at once, and nothing is written", async () => {
    const leaders = put(
      "leaders.csv",
      people(
        ["1;Vejle;2;58.000", ";Thisted;1;", "3;;1;", "1;Lemvig;x;mange", "5;Ribe;1;1;too;much"],
        "Nr;Kommune;Niveau;Indbyggere",
      ),
    );
    const exclude = put("exclude.csv", "a;b\n1;77\n3;\n");
    const lock = put("lock.csv", "a,b\n1,1\n1,5\n5,3\n");
    expect(await refused(["--leaders", leaders, "--exclude", exclude, "--lock", lock])).toEqual([
      'leaders.csv, line 3, column "Nr": is empty.',
      'leaders.csv, line 4, column "Kommune": is empty.',
      'leaders.csv, line 5, column "Indbyggere": "mange" is not a whole number.',
      'leaders.csv, line 5, column "Niveau": "x" is not a whole number from 1 to 99.',
      'leaders.csv, line 5, column "Nr": "1" stands on line 2 already.',
      "leaders.csv, line 6: has 6 cells under 4 headings.",
      'exclude.csv, line 2, column "b": "77" is not among the people.',
      'exclude.csv, line 3, column "b": is empty.',
      "lock.csv, line 2: names somebody twice.",
      'lock.csv, line 3: "1" is in the pair of line 2 already.',
      'lock.csv, line 4: "5" is in the pair of line 3 already.',
      "Nothing was done.",
    ]);
  });

  it("is more topics than anybody can mean, wants and challenges together", async () => {
    const topics = (count: number) => Array.from({ length: count }, (_, at) => `t${count}-${at}`);
    const row = (wants: number, challenges: number) =>
      `${wants},A${wants},${topics(wants).join("|")},${topics(challenges).join("|")}`;
    const leaders = put("leaders.csv", people([row(20, 10), row(21, 10)], "id,kommune,ønsker,udfordringer")); // prettier-ignore
    expect((await refused(["--leaders", leaders]))[0]).toBe(
      'leaders.csv, line 3, column "udfordringer": makes 31 topics; 30 is the most.',
    );
  });

  it("stops after twenty and says how many more there are", async () => {
    const leaders = put("leaders.csv", people(Array.from({ length: 30 }, (_, at) => `${at},,,`)));
    const told = await refused(["--leaders", leaders]);
    expect(told).toHaveLength(22);
    expect(told.at(-2)).toBe("… and 10 more.");
  });

  it("is a locked pair that may not be: both are named, with the reason", async () => {
    const leaders = put("leaders.csv", people(["1,Vejle,da", "2,Vejle,da", "3,Ribe,sv", "4,Lemvig,"], "id,kommune,sprog")); // prettier-ignore
    const exclude = put("exclude.csv", "a,b\n4,3\n");
    const lock = put("lock.csv", "a,b\n2,1\n3,4\n");
    expect(await refused(["--leaders", leaders, "--exclude", exclude, "--lock", lock])).toEqual([
      'lock.csv, line 2: "2" and "1" can\'t be locked: they come from the same municipality.',
      'lock.csv, line 3: "3" and "4" can\'t be locked: they must not be partners.',
      "Nothing was done.",
    ]);
  });

  it("is a file that is not there, is empty, has other headings, or too few people", async () => {
    const sentences = async (text: string) => (await refused(["--leaders", put("l.csv", text)]))[0];
    expect((await refused(["--leaders", join(folder, "none.csv")]))[0]).toContain("(ENOENT)");
    expect(await sentences("")).toBe("l.csv is empty.");
    expect(await sentences("a;b\n1;2\n")).toContain("no column id or name");
    expect(await sentences("id,nr\n1,2\n")).toContain('"id" and "nr" mean the same');
    expect(await sentences("id\n1\n")).toBe("It takes two people to make a pair.");
    const pairs = put("pairs.csv", "1,2\n");
    expect((await run(["--leaders", example("leaders.csv"), "--lock", pairs])).errors).toContain("no column a, none for b"); // prettier-ignore
  });

  it("is a table of points that misses one, or has one too many", async () => {
    const scores = put("scores.json", JSON.stringify({ ...defaultScores, bothWays: -1, more: 1 }));
    const told = await refused(["--leaders", example("leaders.csv"), "--scores", scores]);
    expect(told[0]).toContain("scores.json, bothWays: ");
    expect(told[1]).toContain("more");
    const broken = put("scores.json", "{");
    expect((await refused(["--leaders", example("leaders.csv"), "--scores", broken]))[0]).toContain("is not JSON"); // prettier-ignore
  });

  it("is a place where the pairs can't be written, and a file that would be written over", async () => {
    const leaders = put("leaders.csv", people(["1,A,,", "2,B,,"]));
    const to = async (out: string) => (await run(["--leaders", leaders, "--out", out])).errors;
    expect(await to(leaders)).toContain("is one of the files that are read");
    expect(await to(join(folder, "no", "pairs.csv"))).toContain("(ENOENT)");
    expect(await to(folder)).toContain("is a folder");
    expect(readdirSync(folder)).toEqual(["leaders.csv"]);
  });

  it("is told softly where it only gives no points", async () => {
    const leaders = put("leaders.csv", people(["1,Troldmand,x", "2,Direktør,y"], "id,rolle,hobby"));
    const { code, errors } = await run(["--leaders", leaders]);
    expect(code).toBe(0);
    expect(errors.trimEnd().split("\n")).toEqual([
      'leaders.csv: the column "hobby" is not used.',
      "leaders.csv: without a column municipality nobody is kept apart by it.",
      'leaders.csv: the level of "Troldmand" is not known, so it gives no points. A column level says it: 1 is the top.',
    ]);
  });
});
