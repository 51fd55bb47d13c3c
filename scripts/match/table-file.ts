/**
 * Reads a table as spreadsheets save it: ; or , or tabs, any line ends, with a byte order mark or
 * without, in UTF-8 or as Windows writes. Rows are handed over one by one with the line they begin on.
 */
import { readFileSync } from "node:fs";
import { parse, CsvError, type Info } from "csv-parse/sync";
import { decodeText, separatorOf } from "#app/domain/accounts/rules/table-text.ts";
import { Refusal } from "../refusal.ts";

export type Visit = (cells: string[], line: number) => void;

/** No text in this runtime can be much longer. */
const MOST_BYTES = 500_000_000;

export function readText(path: string): string {
  let bytes;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new Refusal(`${path} can't be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  if (bytes.length > MOST_BYTES)
    throw new Refusal(`${path} is too large: ${MOST_BYTES / 1_000_000} MB is the most.`);
  return decodeText(bytes);
}

/** Cells without space around them; rows with nothing in them are left out. The headings are a row. */
export function eachRow(text: string, file: string, visit: Visit): void {
  const { separator, named } = separatorOf(text);
  const from = named ? 2 : 1;
  const given: Visit = (cells, line) => {
    let empty = true;
    for (let at = 0; at < cells.length; at += 1) {
      cells[at] = cells[at]!.trim();
      if (cells[at] !== "") empty = false;
    }
    if (!empty) visit(cells, line);
  };
  if (text.includes('"')) eachQuotedRow(text, { separator, from, file }, given);
  else eachPlainRow(text, { separator, from }, given);
}

interface Way {
  separator: string;
  /** The first line that counts. */
  from: number;
}

/** Without quotation marks a line is a row: several times as fast, for graphs of a million rows. */
function eachPlainRow(text: string, { separator, from }: Way, visit: Visit): void {
  const end = text.includes("\n") ? "\n" : "\r";
  for (let at = 0, line = 1; at < text.length; line += 1) {
    const found = text.indexOf(end, at);
    const to = found < 0 ? text.length : found;
    if (line >= from) visit(text.slice(at, to).split(separator), line);
    at = to + 1;
  }
}

function eachQuotedRow(
  text: string,
  { separator, from, file }: Way & { file: string },
  visit: Visit,
): void {
  // One kind of line end, or lines inside of cells are counted wrongly.
  const lines = text.includes("\n") ? text.replaceAll("\r\n", "\n") : text.replaceAll("\r", "\n");
  const rows = parsed(lines, file, {
    delimiter: separator,
    from_line: from,
    record_delimiter: "\n",
    relax_column_count: true,
    trim: true,
    info: true,
  });
  for (const { info, record } of rows) {
    const inside = record.join("").match(/\n/g)?.length ?? 0;
    visit(record, info.lines - inside);
  }
}

function parsed(text: string, file: string, options: object) {
  try {
    return parse(text, options) as unknown as { info: Info; record: string[] }[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = (error as CsvError & { lines?: number }).lines;
    throw new Refusal(
      `${file}, line ${line ?? "?"}: a quotation mark stands where none may, or is never closed.\n` +
        `A cell with a quotation mark in it is written "so ""to"" say". Nothing was done.`,
    );
  }
}
