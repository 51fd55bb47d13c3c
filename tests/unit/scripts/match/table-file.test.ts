import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eachRow } from "#scripts/match/table-file.ts";

function rowsOf(text: string): { line: number; cells: string[] }[] {
  const rows: { line: number; cells: string[] }[] = [];
  eachRow(text, "table.csv", (cells, line) => rows.push({ line, cells }));
  return rows;
}

/** Anything a spreadsheet may hold, but for space around it, which is taken off. */
const cell = fc
  .string({ unit: fc.constantFrom("a", "æ", "Ø", "1", " ", '"', ";", ",", "\n", "=", "😀", "-") })
  .map((text) => text.trim());
const separators = fc.constantFrom(";", ",", "\t");
const lineEnds = fc.constantFrom("\n", "\r\n");
const tables = fc.array(fc.tuple(cell, cell, cell), { maxLength: 6 });

const quotedIf = (needed: (text: string) => boolean) => (text: string) =>
  needed(text) ? `"${text.replaceAll('"', '""')}"` : text;

describe("a table from a file", () => {
  it("comes back cell by cell, whatever parts columns and ends lines", () => {
    const property = fc.property(tables, separators, lineEnds, (rows, separator, end) => {
      const quote = quotedIf((text) => /["\n;,\t]/.test(text));
      const written = [["id", "name", "wants"], ...rows]
        .map((cells) => cells.map(quote).join(separator) + end)
        .join("");
      const read = rowsOf(written).map((row) => row.cells);
      const filled = rows.filter((cells) => cells.some((text) => text !== ""));
      expect(read).toEqual([["id", "name", "wants"], ...filled]);
    });
    fc.assert(property, { numRuns: 300 });
  });

  it("is read alike with quotation marks everywhere and with none, line numbers included", () => {
    const plain = cell.map((text) => text.replace(/["\n;,]/g, ""));
    const lines = fc.array(fc.oneof(fc.tuple(plain, plain), fc.constant(["", ""])));
    const property = fc.property(lines, separators, lineEnds, (rows, separator, end) => {
      const written = (quote: (text: string) => string) =>
        [["a", "b"], ...rows].map((cells) => cells.map(quote).join(separator)).join(end);
      expect(rowsOf(written((text) => `"${text}"`))).toEqual(rowsOf(written((text) => text)));
    });
    fc.assert(property, { numRuns: 300 });
  });

  it("tells the line on which each row begins", () => {
    expect(
      rowsOf('a;b\r\n"over\r\ntwo lines";1\r\n\r\n;;\r\nlast;2').map((row) => row.line),
    ).toEqual([1, 2, 6]);
  });

  it("leaves out the line in which Excel names the separator", () => {
    expect(rowsOf("sep=;\r\na,b;c\r\n1;2\r\n")).toEqual([
      { line: 2, cells: ["a,b", "c"] },
      { line: 3, cells: ["1", "2"] },
    ]);
  });

  it("takes the line ends of an old Mac", () => {
    expect(rowsOf("a,b\r1,2\r").map((row) => row.cells)).toEqual([["a", "b"], ["1", "2"]]); // prettier-ignore
  });

  it("names the line where a quotation mark goes wrong", () => {
    expect(() => rowsOf('a,b\n1,2\n3,5" pipe\n')).toThrow("table.csv, line 3: a quotation mark");
  });
});
