/**
 * The one place that knows how values lie in columns: both engines store the same portable text
 * and integers (db/schema.ts), and everything else speaks in their own types.
 */
import { v7 as uuidv7 } from "uuid";
import type { Flag, Instant, Json } from "./schema.ts";

/** A new id: UUIDv7, so that ids sort by the time they were made. */
export function newId(): string {
  return uuidv7();
}

export function toInstant(date: Date): Instant {
  return date.toISOString();
}

export function fromInstant(instant: Instant): Date {
  return new Date(instant);
}

export function toFlag(value: boolean): Flag {
  return value ? 1 : 0;
}

export function fromFlag(flag: number): boolean {
  return flag === 1;
}

export function toJson(value: unknown): Json {
  return JSON.stringify(value);
}

/** The value of a JSON column that only our own code writes, so its shape is trusted. */
export function fromJson<T>(text: Json): T {
  return JSON.parse(text) as T;
}

const DANISH_LETTERS: Record<string, string> = {
  æ: "zza", ä: "zza", ø: "zzb", ö: "zzb", å: "zzc", ü: "y", ß: "ss", ð: "d", þ: "th",
}; // prettier-ignore

/**
 * A name as lower-case letters and digits that sort as Danish does (… z, æ, ø, å = aa) under any
 * collation: PostgreSQL's and SQLite's orders agree on [0-9a-z].
 */
export function danishSortKey(name: string): string {
  const lower = name.toLowerCase().replaceAll("aa", "å");
  let key = "";
  for (const letter of lower.normalize("NFC")) {
    const mapped = DANISH_LETTERS[letter] ?? letter.normalize("NFD").replace(/\p{M}/gu, "");
    key += /^[0-9a-z]+$/.test(mapped) ? mapped : "0";
  }
  return key.slice(0, 200);
}

/** Escapes %, _ and \ for `like … escape '\'`. */
export function likePattern(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}
