import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readInvitationFile } from "#app/domain/accounts/rules/invitation-file.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const cellsOf = (bytes: Uint8Array) => {
  const read = readInvitationFile(bytes);
  return read.ok ? read.rows.map((row) => row.cells) : read;
};

const aase = { name: "Åse Østergård", email: "aase@kommune.example", municipality: "Ærø" };
const danish = "Navn;Mail;Kommune\r\nÅse Østergård;aase@kommune.example;Ærø\r\n";

describe("a list from a file", () => {
  it("is read as Danish Excel saves it: semicolons, with and without a mark, UTF-8 and Windows", () => {
    expect(cellsOf(utf8(danish))).toEqual([aase]);
    expect(cellsOf(utf8(`\uFEFF${danish}`))).toEqual([aase]);
    expect(cellsOf(latin(danish))).toEqual([aase]);
    expect(cellsOf(utf8(`sep=;\r\n${danish}`))).toEqual([aase]);
  });

  it("is read as others save it: commas, tabs, UTF-16, English headings in any order and case", () => {
    const english = "EMAIL,Municipality,Full name\naase@kommune.example,Ærø,Åse Østergård\n";
    expect(cellsOf(utf8(english))).toEqual([aase]);
    expect(cellsOf(utf8(english.replaceAll(",", "\t")))).toEqual([aase]);
    const wide = new Uint8Array(Buffer.from(`\uFEFF${danish}`, "utf16le"));
    expect(cellsOf(wide)).toEqual([aase]);
  });

  it("holds quoted separators, quotes and line breaks, and spaces that Excel leaves behind", () => {
    const text = 'Navn;E-mail;Titel\n"Holm; Åse";aase@x.example;"Leder af\n""Huset"""\n ; ;\n;;\n';
    expect(cellsOf(utf8(text))).toEqual([
      { name: "Holm; Åse", email: "aase@x.example", title: 'Leder af "Huset"' },
    ]);
  });

  it("knows the lines as a spreadsheet does, and leaves out empty ones", () => {
    const read = readInvitationFile(utf8("Navn;Mail\nA;a@x.example\n;\n\nB;b@x.example\n"));
    expect(read.ok && read.rows.map((row) => [row.line, row.cells.name])).toEqual([
      [2, "A"],
      [5, "B"],
    ]);
  });

  it("says what is wrong with a file that is no such list", () => {
    expect(readInvitationFile(utf8(" \n"))).toEqual({ ok: false, reason: "empty" });
    expect(readInvitationFile(utf8("Navn;Mail\n"))).toEqual({ ok: false, reason: "empty" });
    expect(readInvitationFile(utf8("Navn;Kommune\nA;B\n"))).toEqual({
      ok: false,
      reason: "missing_columns",
      columns: ["email"],
    });
    const many = `Navn;Mail\n${"A;a@x.example\n".repeat(501)}`;
    expect(readInvitationFile(utf8(many))).toEqual({ ok: false, reason: "too_many_rows" });
    expect(readInvitationFile(Uint8Array.from({ length: 400 }, (_, at) => at % 256)).ok).toBe(
      false,
    );
  });

  it("comes back as it was written, whatever the cells, the separator and the line ends", () => {
    const cell = fc
      .string({ unit: fc.constantFrom(..."abæøåÆØÅ éß;,\"'\n\t-.@1"), maxLength: 30 })
      .map((text) => text.replace(/\s+/g, " ").trim());
    const rows = fc.array(fc.record({ name: cell, email: cell, title: cell }), {
      minLength: 1,
      maxLength: 20,
    });
    const how = fc.record({
      delimiter: fc.constantFrom(";", ",", "\t"),
      record_delimiter: fc.constantFrom("\n", "\r\n"),
      bom: fc.boolean(),
      quoted: fc.boolean(),
    });
    fc.assert(
      fc.property(rows, how, (people, options) => {
        const table = people.map(({ name, email, title }) => [name, email, title]);
        const file = stringify([["Navn", "Mail", "Titel"], ...table], options);
        const filled = people
          .map((person) => Object.fromEntries(Object.entries(person).filter(([, text]) => text)))
          .filter((person) => Object.keys(person).length > 0);
        const read = readInvitationFile(utf8(file));
        expect(read.ok ? read.rows.map((row) => row.cells) : []).toEqual(filled);
      }),
    );
  });

  it("never throws, whatever bytes it is given", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(typeof readInvitationFile(bytes).ok).toBe("boolean");
        expect(
          typeof readInvitationFile(new Uint8Array([...utf8("Navn;Mail\n"), ...bytes])).ok,
        ).toBe("boolean");
      }),
    );
  });
});
