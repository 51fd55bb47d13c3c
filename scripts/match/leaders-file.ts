/** Reads people from a table: what pairing looks at, and what they are called. */
import type { Candidate } from "#app/domain/pairing/candidate.ts";
import { Refusal } from "../refusal.ts";
import { Complaints, quoted } from "./complaints.ts";
import { readHeadedTable, type HeadedRow, type Headings } from "./headed-table.ts";
import type { Named } from "./print.ts";
import { countOf, languageOf, levelOfRole, listOf, municipalityReader, regionOf, sectorOf, Topics } from "./words.ts"; // prettier-ignore

const columns = {
  id: ["id", "nr", "no", "nummer", "number", "nøgle", "key"],
  name: ["navn", "name", "fulde navn", "full name", "leder", "leader"],
  municipality: ["kommune", "municipality", "kommunenavn", "organisation", "organization", "arbejdsplads"],
  region: ["region", "landsdel"],
  sector: ["sektor", "sector", "fagområde", "forvaltning", "område", "field", "department"],
  role: ["rolle", "role", "stilling", "position"],
  level: ["niveau", "level", "ledelsesniveau", "role level", "rolleniveau"],
  population: ["indbyggere", "indbyggertal", "population", "inhabitants", "størrelse", "size"],
  languages: ["sprog", "languages", "language", "taler", "speaks"],
  offers: ["tilbyder", "offers", "kan tilbyde", "can offer", "kan bidrage med", "styrker", "strengths"],
  wants: ["ønsker", "wants", "vil lære", "vil gerne lære", "wants to learn", "ønsker at lære"],
  challenges: ["udfordringer", "challenges", "udfordring", "challenge"],
} as const satisfies Headings<string>; // prettier-ignore

type Column = keyof typeof columns;
type Row = HeadedRow<Column>;

/** More than any network has, and what pairing is made for. */
const MOST_PEOPLE = 20_000;
const LONGEST_ID = 100;
/** Each way; challenges are wants. */
const MOST_TOPICS = 30;
const HIGHEST_LEVEL = 99;

export interface People {
  candidates: Candidate[];
  /** By the candidate's id. */
  named: Map<string, Named>;
  /** What the reader should know although nothing is wrong. */
  notes: string[];
}

/** Ids in files may hold spaces; inside of pairing none may. */
export function innerId(id: string): string {
  return id.replace(/\s+/g, " ").replaceAll(" ", "\u00A0");
}

export function readLeaders(path: string, wrong: Complaints): People {
  const table = readHeadedTable(path, columns, [["id", "name"]], wrong);
  if (table.rows.length > MOST_PEOPLE)
    throw new Refusal(`${table.file} has ${table.rows.length} people; ${MOST_PEOPLE} is the most.`);
  const key: Column = table.has("id") ? "id" : "name";
  const reader = { key, place: table.has("municipality") ? municipalityReader() : null, wrong };
  const topics = new Topics();
  for (const row of table.rows)
    for (const column of ["offers", "wants", "challenges"] as const)
      topics.meet(listOf(row.cell(column)));
  const [lines, named] = [new Map<string, number>(), new Map<string, Named>()];
  const candidates: Candidate[] = [];
  for (const row of table.rows) {
    const candidate = candidateOf(row, reader, topics);
    const { id } = candidate;
    const earlier = lines.get(id);
    if (earlier !== undefined)
      wrong.add(row.place(key), `${quoted(row.cell(key))} stands on line ${earlier} already.`);
    lines.set(id, row.line);
    const own = row.cell(key).replace(/\s+/g, " ");
    named.set(id, {
      id: own,
      name: row.cell("name") || own,
      municipality: row.cell("municipality"),
    });
    candidates.push(candidate);
  }
  return { candidates, named, notes: notesOn(table) };
}

interface Reader {
  key: Column;
  /** Null where no municipalities are told: then nobody is kept apart by them. */
  place: ((word: string) => string) | null;
  wrong: Complaints;
}

function candidateOf(row: Row, { key, place, wrong }: Reader, topics: Topics): Candidate {
  const id = innerId(row.cell(key));
  if (id === "") wrong.add(row.place(key), "is empty.");
  if (id.length > LONGEST_ID) wrong.add(row.place(key), `is longer than ${LONGEST_ID} characters.`);
  if (place && row.cell("municipality") === "") wrong.add(row.place("municipality"), "is empty.");
  const topicsIn = (...some: Column[]) => {
    const words = some.flatMap((column) => listOf(row.cell(column)));
    const last = some.findLast((column) => row.cell(column) !== "");
    if (last && words.length > MOST_TOPICS)
      wrong.add(row.place(last), `makes ${words.length} topics; ${MOST_TOPICS} is the most.`);
    return topics.keys(words);
  };
  return {
    id,
    municipalityCode: place ? place(row.cell("municipality")) : id,
    regionKey: regionOf(row.cell("region")),
    population: numberIn(row, "population", { least: 0, wrong }),
    sectorKey: sectorOf(row.cell("sector")),
    roleLevel: numberIn(row, "level", { least: 1, most: HIGHEST_LEVEL, wrong }) ?? levelOfRole(row.cell("role")) ?? null,
    languages: listOf(row.cell("languages")).map(languageOf),
    offers: topicsIn("offers"),
    wants: topicsIn("wants", "challenges"),
  }; // prettier-ignore
}

interface Bounds {
  least: number;
  most?: number;
  wrong: Complaints;
}

function numberIn(row: Row, column: Column, { least, most = Infinity, wrong }: Bounds) {
  const cell = row.cell(column);
  if (cell === "") return null;
  const count = countOf(cell);
  const range = most === Infinity ? "" : ` from ${least} to ${most}`;
  if (count === null || count < least || count > most)
    wrong.add(row.place(column), `${quoted(cell)} is not a whole number${range}.`);
  return count;
}

function notesOn({ file, rows, unknown, has }: ReturnType<typeof readHeadedTable<Column>>) {
  const notes = unknown.map((heading) => `${file}: the column ${quoted(heading)} is not used.`);
  if (!has("municipality"))
    notes.push(`${file}: without a column municipality nobody is kept apart by it.`);
  const roles = new Set(
    rows.filter((row) => row.cell("level") === "").map((row) => row.cell("role")),
  );
  const strange = [...roles].filter((role) => role !== "" && levelOfRole(role) === undefined);
  if (strange.length > 0)
    notes.push(
      `${file}: the level of ${strange.slice(0, 5).map(quoted).join(", ")}${strange.length > 5 ? " …" : ""} ` +
        `is not known, so it gives no points. A column level says it: 1 is the top.`,
    );
  return notes;
}
