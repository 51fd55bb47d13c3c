/** Knows how a list of people to invite is read from a file as Danish Excel, or anybody else, saves it. */
import { parse } from "csv-parse/sync";
import { decodeText, separatorOf } from "./table-text.ts";

export const MOST_ROWS = 500;

export const columns = ["name", "email", "municipality", "role", "language", "title"] as const;
export type Column = (typeof columns)[number];

export interface FileRow {
  /** As a spreadsheet counts: the headings are line 1. */
  line: number;
  cells: Partial<Record<Column, string>>;
}

export type ReadFile =
  | { ok: true; rows: FileRow[] }
  | { ok: false; reason: "empty" | "not_a_table" | "too_many_rows" }
  | { ok: false; reason: "missing_columns"; columns: Column[] };

const headings: Record<Column, readonly string[]> = {
  name: ["navn", "name", "fulde navn", "full name"],
  email: ["mail", "email", "mailadresse", "emailadresse", "mail address", "email address"],
  municipality: ["kommune", "municipality", "kommunenavn", "kommunekode"],
  role: ["rolle", "role"],
  language: ["sprog", "language"],
  title: ["titel", "stilling", "title", "position"],
};

const needed: readonly Column[] = ["name", "email"];
export const LONGEST_CELL = 300;

export function readInvitationFile(bytes: Uint8Array): ReadFile {
  const text = decodeText(bytes);
  if (text.trim() === "") return { ok: false, reason: "empty" };
  const table = tableOf(text);
  if (!table) return { ok: false, reason: "not_a_table" };
  const [head = [], ...body] = table;
  const columns = head.map(columnOf);
  const missing = needed.filter((column) => !columns.includes(column));
  if (missing.length > 0) return { ok: false, reason: "missing_columns", columns: missing };
  const rows = body
    .map((cells, at) => ({ line: at + 2, cells: named(columns, cells) }))
    .filter((row) => Object.keys(row.cells).length > 0);
  if (rows.length === 0) return { ok: false, reason: "empty" };
  return rows.length > MOST_ROWS ? { ok: false, reason: "too_many_rows" } : { ok: true, rows };
}

function tableOf(text: string): string[][] | null {
  const { separator, named } = separatorOf(text);
  try {
    return parse(text, {
      delimiter: separator,
      from_line: named ? 2 : 1,
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
    }) as string[][];
  } catch {
    return null;
  }
}

function columnOf(heading: string): Column | null {
  const plain = heading
    .toLowerCase()
    .replace(/[^\p{L} ]/gu, "")
    .trim();
  const found = Object.entries(headings).find(([, words]) => words.includes(plain));
  return (found?.[0] as Column | undefined) ?? null;
}

/** Of two columns with the same heading the first counts; an empty cell is none. */
function named(columns: (Column | null)[], cells: string[]): FileRow["cells"] {
  const row: FileRow["cells"] = {};
  columns.forEach((column, at) => {
    const cell = cells[at]?.replace(/\s+/g, " ").trim().slice(0, LONGEST_CELL);
    if (column && cell && row[column] === undefined) row[column] = cell;
  });
  return row;
}
