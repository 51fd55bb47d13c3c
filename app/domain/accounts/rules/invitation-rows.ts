/** Knows which rows of a list can be invited, and what is wrong with the others. */
import { danishSortKey } from "#db/columns.server.ts";
import type { Instant, Language, NetworkRole } from "#db/schema.ts";
import { emailKey, isEmail } from "./email.ts";
import type { Column, FileRow } from "./invitation-file.ts";
import { fateOf, needsMunicipality, type Fate, type KnownPerson } from "./invitations.ts";

export interface Invitee {
  name: string;
  email: string;
  municipalityCode: string | null;
  role: NetworkRole;
  language: Language;
  title: string;
}

export interface Problem {
  column: Column;
  reason: "required" | "too_long" | "email" | "unknown" | "not_yours_to_give";
}

/** `fate` for a row that can be used; "wrong" with the problems; "duplicate" of an earlier line. */
export type CheckedRow = { line: number; cells: FileRow["cells"] } & (
  | { fate: Fate; invitee: Invitee }
  | { fate: "duplicate"; ofLine: number }
  | { fate: "wrong"; problems: Problem[] }
);

export interface Ground {
  municipalities: readonly { code: string; name: string; fullName: string; slug: string }[];
  rolesToGive: readonly NetworkRole[];
  /** By email key. */
  known: ReadonlyMap<string, KnownPerson>;
  /** For rows that name none. */
  language: Language;
  now: Instant;
}

export function checkRows(rows: readonly FileRow[], ground: Ground): CheckedRow[] {
  const codes = municipalityCodes(ground.municipalities);
  const firstLines = new Map<string, number>();
  return rows.map((row): CheckedRow => {
    const { problems, invitee } = readRow(row.cells, ground, codes);
    if (problems.length > 0) return { ...row, fate: "wrong", problems };
    const key = emailKey(invitee.email);
    const ofLine = firstLines.get(key);
    if (ofLine !== undefined) return { ...row, fate: "duplicate", ofLine };
    firstLines.set(key, row.line);
    return { ...row, fate: fateOf(ground.known.get(key), ground.now), invitee };
  });
}

const roleWords: Record<string, NetworkRole> = {
  member: "member", medlem: "member", deltager: "member", leder: "member", participant: "member",
  organiser: "organiser", organizer: "organiser", arrangør: "organiser",
  administrator: "administrator",
}; // prettier-ignore

const languageWords: Record<string, Language> = {
  da: "da", dansk: "da", danish: "da", en: "en", engelsk: "en", english: "en",
}; // prettier-ignore

function readRow(cells: FileRow["cells"], ground: Ground, codes: ReadonlyMap<string, string>) {
  const problems: Problem[] = [];
  const wrong = (column: Column, reason: Problem["reason"]) => problems.push({ column, reason });
  const { name = "", email = "", title = "" } = cells;
  if (!name) wrong("name", "required");
  if (name.length > 120) wrong("name", "too_long");
  if (title.length > 120) wrong("title", "too_long");
  if (!email) wrong("email", "required");
  else if (!isEmail(email)) wrong("email", "email");
  const role = cells.role ? roleWords[cells.role.toLowerCase()] : "member";
  if (!role) wrong("role", "unknown");
  else if (!ground.rolesToGive.includes(role)) wrong("role", "not_yours_to_give");
  const language = cells.language ? languageWords[cells.language.toLowerCase()] : ground.language;
  if (!language) wrong("language", "unknown");
  const municipalityCode = cells.municipality ? codes.get(placeKey(cells.municipality)) : null;
  if (municipalityCode === undefined) wrong("municipality", "unknown");
  if (municipalityCode === null && role && needsMunicipality(role))
    wrong("municipality", "required");
  const invitee = { name, email, title, role: role ?? "member", language: language ?? "da" };
  return { problems, invitee: { ...invitee, municipalityCode: municipalityCode ?? null } };
}

function municipalityCodes(municipalities: Ground["municipalities"]): Map<string, string> {
  return new Map(
    municipalities.flatMap(({ code, name, fullName, slug }) =>
      [code, code.replace(/^0/, ""), name, fullName, slug].map((one) => [placeKey(one), code]),
    ),
  );
}

/** "Københavns Kommune", "københavn" and "0101" are one place; so are Høje-Taastrup and Høje Tåstrup. */
function placeKey(text: string): string {
  return danishSortKey(text.replace(/\bkommune\b/i, "").trim()).replace(/0+(?=[a-z])/g, "0");
}

/** Those whom an invitation or a reminder may go to. */
export function toInvite(rows: readonly CheckedRow[]): Invitee[] {
  return rows.flatMap((row) => (row.fate === "new" || row.fate === "invited" ? [row.invitee] : []));
}
