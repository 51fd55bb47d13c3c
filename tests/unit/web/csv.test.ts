import fc from "fast-check";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { csvText } from "#app/web/csv.server.ts";

const read = (text: string) =>
  parse(text, {
    delimiter: ";",
    bom: true,
    record_delimiter: "\r\n",
    relax_column_count: true,
  }) as string[][];

describe("a CSV file", () => {
  it("begins with a byte order mark, parts cells with semicolons and quotes what needs it", () => {
    expect(
      csvText([
        ["Ærø", 7],
        ['Han sagde "ja; nej"', "to\nlinjer"],
      ]),
    ).toBe('\uFEFFÆrø;7\r\n"Han sagde ""ja; nej""";"to\nlinjer"\r\n');
  });

  it("lets no cell begin as a formula", () => {
    const dangerous = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"];
    const [row] = read(csvText([dangerous]));
    expect(row!.filter((cell) => /^[=+\-@\t\r＝]/.test(cell))).toEqual([]);
  });

  it("gives every cell back as it was, but for the apostrophe", () => {
    const cell = fc
      .string({ unit: "binary" })
      .filter((text) => text !== "" && !text.includes("\uFEFF"));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 3 }), (cells) => {
        const [row] = read(csvText([cells]));
        expect(
          row!.map((text, index) => (text === `'${cells[index]}` ? cells[index] : text)),
        ).toEqual(cells);
        expect(row!.filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
