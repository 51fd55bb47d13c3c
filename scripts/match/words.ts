/** Understands the words in a table of people: Danish or English, as the hub says them or in others. */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import {
  roleLevel,
  roles,
  sectors,
  topics,
  type Term,
} from "#app/domain/municipalities/vocabulary.ts";

/** Two spellings of a word that differ in capitals or space alone are the same word. */
export function plainly(word: string): string {
  return word.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}

function keysOf(terms: readonly Term[]): Map<string, string> {
  return new Map(
    terms.flatMap((term) => [term.key, ...sayings(term)].map((word) => [plainly(word), term.key])),
  );
}

function sayings(term: Term & { daShort?: string; enShort?: string }): string[] {
  return [term.da, term.en, term.daShort, term.enShort].filter((word) => word !== undefined);
}

const topicKeys = keysOf(topics);
const sectorKeys = keysOf(sectors);
const roleKeys = keysOf(roles);

export function sectorOf(word: string): string | null {
  const plain = plainly(word);
  return plain === "" ? null : (sectorKeys.get(plain) ?? plain);
}

/** "Region Nordjylland" and "Nordjylland" are the same. */
export function regionOf(word: string): string | null {
  const plain = plainly(word).replace(/^region | region$/g, "");
  return plain === "" ? null : plain;
}

/** Undefined where the hub knows no such role. */
export function levelOfRole(word: string): number | undefined {
  return roleLevel(roleKeys.get(plainly(word)) ?? null) ?? undefined;
}

/** 58000, 58.000, 58,000 and 58 000; null for anything else. */
export function countOf(cell: string): number | null {
  const grouped = /^\d{1,3}([., \u00A0]\d{3})+$/.test(cell);
  if (!grouped && !/^\d{1,10}$/.test(cell)) return null;
  return Number(cell.replace(/\D/g, ""));
}

/** Parted by bars; else by semicolons; else by commas. A line end parts as well. */
export function listOf(cell: string): string[] {
  const separator = ["|", ";"].find((one) => cell.includes(one)) ?? ",";
  const words = cell.split("\n").flatMap((line) => line.split(separator));
  return [...new Set(words.map((word) => word.replace(/\s+/g, " ").trim()))].filter(Boolean);
}

const spoken = ["da", "en", "sv", "nb", "no", "fi", "is", "fo", "kl", "de", "nl", "fr", "es", "it", "pt", "pl", "uk"]; // prettier-ignore

const languageCodes = new Map(
  spoken.flatMap((code) =>
    ["da", "en", code].map((into) => {
      const name = new Intl.DisplayNames(into, { type: "language" }).of(code);
      return [plainly(name ?? code), code] as const;
    }),
  ),
);

/** "dansk", "Danish" and "da" are the same. */
export function languageOf(word: string): string {
  const plain = plainly(word);
  return languageCodes.get(plain) ?? plain;
}

/** Topics that the hub knows become its own; of others the first spelling by alphabet is kept. */
export class Topics {
  readonly #spelling = new Map<string, string>();

  meet(words: readonly string[]): void {
    for (const word of words) {
      const known = this.#spelling.get(plainly(word));
      if (known === undefined || word < known) this.#spelling.set(plainly(word), word);
    }
  }

  keys(words: readonly string[]): string[] {
    const keys = words.map(
      (word) => topicKeys.get(plainly(word)) ?? this.#spelling.get(plainly(word))!,
    );
    return [...new Set(keys)].sort();
  }
}

interface ReferenceRow {
  code: string;
  name: string;
  full_name: string;
}

/** "Aarhus" and "Aarhus Kommune" are the same; a place outside of Denmark is what it is called. */
export function municipalityReader(): (word: string) => string {
  const file = new URL("../../content/reference/municipalities.csv", import.meta.url);
  const rows = parse(readFileSync(file, "utf8"), { columns: true, bom: true }) as ReferenceRow[];
  const codes = new Map(
    rows.flatMap((row) =>
      [row.code, row.name, row.full_name].map((word) => [plainly(word), row.code] as const),
    ),
  );
  return (word) => codes.get(plainly(word)) ?? plainly(word);
}
