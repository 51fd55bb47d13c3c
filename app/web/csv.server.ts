/** A table as a file that Danish Excel opens: semicolons, a byte order mark, and no live formulas. */
import { stringify } from "csv-stringify/sync";

const BYTE_ORDER_MARK = "\uFEFF";

/** A cell that begins as a formula does (=, +, -, @, tab, return) gets an apostrophe before it. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  const text = stringify(rows as (string | number)[][], {
    delimiter: ";",
    escape_formulas: true,
    // Any line end inside a cell, or its rest would begin a row of its own.
    quoted_match: /[\r\n]/,
    record_delimiter: "windows",
  });
  return BYTE_ORDER_MARK + text;
}

export function csvFile(name: string, rows: readonly (readonly (string | number)[])[]): Response {
  const headers = {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="${name.replace(/[^\w.-]/g, "-")}"`,
    "Cache-Control": "no-store",
  };
  return new Response(csvText(rows), { headers });
}
