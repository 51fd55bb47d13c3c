/** A table whose headings are known by several words, Danish and English: each row's cells by meaning. */
import { basename } from "node:path";
import { Refusal } from "../refusal.ts";
import { quoted, type Complaints, type Place } from "./complaints.ts";
import { eachRow, readText } from "./table-file.ts";

/** Of each column the headings that mean it, in small letters. */
export type Headings<Column extends string> = Record<Column, readonly string[]>;

export interface HeadedTable<Column extends string> {
  file: string;
  rows: HeadedRow<Column>[];
  has(column: Column): boolean;
  /** Headings that mean nothing here. */
  unknown: string[];
}

export interface HeadedRow<Column extends string> {
  line: number;
  /** Empty where there is no such column. */
  cell(column: Column): string;
  /** Where a complaint about the cell points. */
  place(column: Column): Place;
}

const LONGEST_CELL = 2_000;

/** Without one of the columns `needed` nothing can be read; what is wrong in rows is told to `wrong`. */
export function readHeadedTable<Column extends string>(
  path: string,
  headings: Headings<Column>,
  needed: readonly (readonly NoInfer<Column>[])[],
  wrong: Complaints,
): HeadedTable<Column> {
  const file = basename(path);
  let head: Head<Column> | null = null;
  const rows: HeadedRow<Column>[] = [];
  eachRow(readText(path), file, (cells, line) => {
    if (!head) head = headOf(cells, headings, { file, line });
    else rows.push(rowOf(cells, head, { file, line }, wrong));
  });
  if (!head) throw new Refusal(`${file} is empty.`);
  const { places, typed, unknown } = head as Head<Column>;
  const missing = needed.filter((some) => !some.some((column) => places.has(column)));
  if (missing.length > 0)
    throw new Refusal(
      `${file}: there is no column ${missing.map((some) => some.join(" or ")).join(", none for ")}. ` +
        `The headings are: ${typed.join(", ")}. Nothing was done.`,
    );
  return { file, rows, unknown, has: (column) => places.has(column) };
}

interface Head<Column> {
  typed: string[];
  places: Map<Column, number>;
  unknown: string[];
}

function headOf<Column extends string>(
  typed: string[],
  headings: Headings<Column>,
  { file, line }: Place,
): Head<Column> {
  const places = new Map<Column, number>();
  const unknown: string[] = [];
  for (const [at, heading] of typed.entries()) {
    const column = meaningOf(heading, headings);
    const other = column && places.get(column);
    if (other !== null && other !== undefined)
      throw new Refusal(
        `${file}, line ${line}: the columns ${quoted(typed[other]!)} and ${quoted(heading)} mean the same. Nothing was done.`,
      );
    if (column) places.set(column, at);
    else if (heading !== "") unknown.push(heading);
  }
  return { typed, places, unknown };
}

/** "Kan tilbyde (emner)" and "kan_tilbyde" are the same heading. */
function meaningOf<Column extends string>(heading: string, headings: Headings<Column>) {
  const plain = heading
    .normalize("NFC")
    .toLowerCase()
    .replace(/\(.*?\)/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const columns = Object.keys(headings) as Column[];
  return columns.find((column) => headings[column].includes(plain)) ?? null;
}

function rowOf<Column extends string>(
  cells: string[],
  { places, typed }: Head<Column>,
  { file, line }: Place,
  wrong: Complaints,
): HeadedRow<Column> {
  if (cells.slice(typed.length).some((cell) => cell !== ""))
    wrong.add({ file, line }, `has ${cells.length} cells under ${typed.length} headings.`);
  const place = (column: Column) => ({ file, line, column: typed[places.get(column) ?? -1] });
  for (const [column, at] of places)
    if ((cells[at]?.length ?? 0) > LONGEST_CELL)
      wrong.add(place(column), `is longer than ${LONGEST_CELL} characters.`);
  return {
    line,
    cell: (column) => unguarded((cells[places.get(column) ?? -1] ?? "").normalize("NFC")),
    place,
  };
}

/** Takes off the apostrophe that keeps a spreadsheet from running a cell as a formula. */
function unguarded(cell: string): string {
  const guarded = /^'[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell);
  // Again, until it is what would be written and read once more as itself.
  return guarded ? unguarded(cell.slice(1).trim()) : cell;
}
