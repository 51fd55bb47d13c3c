/** Reads pairs from a table: earlier ones, those that must not be, and those that stay. */
import { twoKey, type LockedPair, type Obstacles } from "#app/domain/pairing/candidate.ts";
import { barBetween, type Bar } from "#app/domain/pairing/rules/forbid.ts";
import { quoted, type Complaints } from "./complaints.ts";
import { readHeadedTable, type HeadedRow, type Headings } from "./headed-table.ts";
import { innerId, type People } from "./leaders-file.ts";

const columns = {
  a: ["a", "id a", "a id", "person a", "person 1", "første", "first", "den ene"],
  b: ["b", "id b", "b id", "person b", "person 2", "anden", "second", "den anden"],
  c: ["c", "id c", "c id", "person c", "person 3", "tredje", "third", "den tredje"],
} as const satisfies Headings<string>;

type Column = keyof typeof columns;

interface Group {
  row: HeadedRow<Column>;
  people: string[];
}

function readGroups(path: string, wrong: Complaints): Group[] {
  const { rows } = readHeadedTable(path, columns, [["a"], ["b"]], wrong);
  return rows.map((row) => {
    const people = (["a", "b", "c"] as const).flatMap((column) => {
      const id = innerId(row.cell(column));
      if (id === "" && column !== "c") wrong.add(row.place(column), "is empty.");
      return id === "" ? [] : [id];
    });
    if (new Set(people).size < people.length)
      wrong.add({ ...row.place("a"), column: undefined }, "names somebody twice.");
    return { row, people: [...new Set(people)] };
  });
}

/** Rows stand in the order of time; who has left since is nobody's obstacle. */
export function readHistory(
  path: string,
  wrong: Complaints,
): Pick<Obstacles, "partners" | "lastInTrio"> {
  const [partners, lastInTrio] = [new Set<string>(), new Set<string>()];
  for (const { people } of readGroups(path, wrong)) {
    for (const key of keysOf(people)) partners.add(key);
    for (const id of people)
      if (people.length === 3) lastInTrio.add(id);
      else lastInTrio.delete(id);
  }
  return { partners, lastInTrio };
}

/** Somebody who is not there is a fault: else a misspelt name would let two meet who must not. */
export function readExcluded(path: string, { named }: People, wrong: Complaints): Set<string> {
  const groups = readGroups(path, wrong);
  for (const group of groups) complainOfStrangers(group, named, wrong);
  return new Set(groups.flatMap(({ people }) => keysOf(people)));
}

const bars: Record<Exclude<Bar, "earlier_partner">, string> = {
  same_municipality: "they come from the same municipality",
  excluded: "they must not be partners",
  no_language: "they share no language",
};

export function readLocked(
  path: string,
  { candidates, named }: People,
  obstacles: Obstacles,
  wrong: Complaints,
): LockedPair[] {
  const byId = new Map(candidates.map((one) => [one.id, one]));
  const lines = new Map<string, number>();
  return readGroups(path, wrong).map(({ row, people }) => {
    complainOfStrangers({ row, people }, named, wrong);
    const line = { ...row.place("a"), column: undefined };
    for (const id of people) {
      const earlier = lines.get(id);
      if (earlier !== undefined && earlier !== row.line)
        wrong.add(line, `${called(id, named)} is in the pair of line ${earlier} already.`);
      lines.set(id, row.line);
    }
    const there = people.flatMap((id) => byId.get(id) ?? []);
    for (const [a, b] of twos(there)) {
      const bar = barBetween(a, b, obstacles);
      if (bar !== null && bar !== "earlier_partner")
        wrong.add(
          line,
          `${called(a.id, named)} and ${called(b.id, named)} can't be locked: ${bars[bar]}.`,
        );
    }
    return { pairId: null, people };
  });
}

function complainOfStrangers({ row, people }: Group, named: People["named"], wrong: Complaints) {
  for (const [at, id] of people.entries()) {
    const column = (["a", "b", "c"] as const)[at]!;
    if (!named.has(id))
      wrong.add(row.place(column), `${called(id, named)} is not among the people.`);
  }
}

function called(id: string, named: People["named"]): string {
  return quoted(named.get(id)?.id ?? id.replaceAll("\u00A0", " "));
}

function keysOf(people: readonly string[]): string[] {
  return twos(people).map(([a, b]) => twoKey(a, b));
}

function twos<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((a, at) => all.slice(at + 1).map((b): [T, T] => [a, b]));
}
