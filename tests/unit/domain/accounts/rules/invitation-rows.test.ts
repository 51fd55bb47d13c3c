import { describe, expect, it } from "vitest";
import type { FileRow } from "#app/domain/accounts/rules/invitation-file.ts";
import {
  checkRows,
  toInvite,
  type CheckedRow,
  type Ground,
} from "#app/domain/accounts/rules/invitation-rows.ts";

const place = (code: string, name: string, fullName: string, slug: string) => ({
  code,
  name,
  fullName,
  slug,
});
const ground: Ground = {
  municipalities: [
    place("0101", "København", "Københavns Kommune", "koebenhavn"),
    place("0751", "Aarhus", "Aarhus Kommune", "aarhus"),
    place("0169", "Høje-Taastrup", "Høje-Taastrup Kommune", "hoeje-taastrup"),
    place("0400", "Bornholm", "Bornholms Regionskommune", "bornholm"),
  ],
  rolesToGive: ["member", "organiser"],
  known: new Map([
    ["silent@x.example", { id: "1", state: "invited", invitedAt: "2026-11-01T08:00:00.000Z" }],
    ["fresh@x.example", { id: "2", state: "invited", invitedAt: "2026-11-23T07:59:00.000Z" }],
    ["member@x.example", { id: "3", state: "active", invitedAt: null }],
    ["closed@x.example", { id: "4", state: "disabled", invitedAt: null }],
  ]),
  language: "da",
  now: "2026-11-23T08:00:00.000Z",
};

let line = 1;
const row = (cells: FileRow["cells"]): FileRow => ({ line: (line += 1), cells });
const person = (email: string, more: FileRow["cells"] = {}) =>
  row({ name: "Åse Holm", email, municipality: "Aarhus", ...more });
const check = (...rows: FileRow[]) => checkRows(rows, ground);
const inviteeOf = (one: CheckedRow | undefined) =>
  one && "invitee" in one ? one.invitee : undefined;
const problemsOf = (cells: FileRow["cells"]) => {
  const [one] = check(person("new@x.example", cells));
  return one!.fate === "wrong" ? one!.problems : [];
};

describe("the rows of a list", () => {
  it("are new, silent, just invited, members or closed, by what is known of the address", () => {
    const emails = ["new", "SILENT", "fresh", "member", "closed"];
    const rows = check(...emails.map((one) => person(`${one}@x.example`)));
    expect(rows.map((one) => one.fate)).toEqual([
      "new",
      "invited",
      "just_invited",
      "member",
      "disabled",
    ]);
    expect(toInvite(rows).map((one) => one.email)).toEqual(["new@x.example", "SILENT@x.example"]);
  });

  it("name a municipality however it is written", () => {
    const written = {
      "0101": ["København", "københavns kommune", "101", "0101", "koebenhavn"],
      "0751": ["Aarhus", "Århus", "ÅRHUS KOMMUNE"],
      "0169": ["Høje-Taastrup", "Høje Tåstrup", "høje taastrup kommune"],
      "0400": ["Bornholm", "Bornholms Regionskommune"],
    };
    for (const [code, names] of Object.entries(written)) {
      for (const municipality of names) {
        const [one] = check(person("new@x.example", { municipality }));
        expect([municipality, inviteeOf(one)?.municipalityCode]).toEqual([municipality, code]);
      }
    }
  });

  it("name roles and languages in either language, and fall back on member and the page's", () => {
    const [plain, other] = check(
      person("a@x.example"),
      person("b@x.example", { role: "Arrangør", language: "Engelsk", title: "Chef" }),
    );
    expect(inviteeOf(plain)).toMatchObject({ role: "member", language: "da", title: "" });
    expect(inviteeOf(other)).toMatchObject({ role: "organiser", language: "en", title: "Chef" });
  });

  it("may leave the municipality out for an organiser, not for a leader", () => {
    const nowhere = { name: "Åse", email: "a@x.example" };
    expect(check(row({ ...nowhere, role: "organiser" }))[0]!.fate).toBe("new");
    expect(check(row(nowhere))[0]).toMatchObject({
      fate: "wrong",
      problems: [{ column: "municipality", reason: "required" }],
    });
  });

  it("are wrong for a reason at a column, all of them at once", () => {
    expect(problemsOf({ name: undefined })).toEqual([{ column: "name", reason: "required" }]);
    expect(problemsOf({ email: "aase(at)x" })).toEqual([{ column: "email", reason: "email" }]);
    expect(problemsOf({ name: "x".repeat(121) })).toEqual([{ column: "name", reason: "too_long" }]);
    expect(problemsOf({ role: "administrator" })).toEqual([
      { column: "role", reason: "not_yours_to_give" },
    ]);
    expect(problemsOf({ municipality: "Atlantis", role: "konge", language: "latin" })).toEqual([
      { column: "role", reason: "unknown" },
      { column: "language", reason: "unknown" },
      { column: "municipality", reason: "unknown" },
    ]);
  });

  it("that repeat an address are duplicates of the first line that can be used", () => {
    const wrong = person("new@x.example", { role: "konge" });
    const first = person("new@x.example");
    const second = person("NEW@x.example");
    expect(check(wrong, first, second).map((one) => one.fate)).toEqual([
      "wrong",
      "new",
      "duplicate",
    ]);
    expect(check(wrong, first, second)[2]).toMatchObject({ ofLine: first.line });
  });
});
