import { describe, expect, it } from "vitest";
import { words as danish } from "#app/i18n/da/index.ts";
import { words as english } from "#app/i18n/en/index.ts";
import { translator } from "#app/i18n/languages.server.ts";

/** Every sentence of both languages. */
function sentences(words: unknown): string[] {
  if (typeof words === "string") return [words];
  return Object.values(words as object).flatMap(sentences);
}

describe("the words", () => {
  it("write large counts as the language does", () => {
    const counted = { count: 2345 };
    expect(translator("da", "accounts")("people.found", counted)).toBe("2.345 deltagere");
    expect(translator("en", "accounts")("people.found", counted)).toBe("2,345 people");
  });

  it("do so for every count", () => {
    const all = [...sentences(danish), ...sentences(english)];
    expect(all.length).toBeGreaterThan(2000);
    expect(all.filter((sentence) => /\{\{\s*count\s*\}\}/.test(sentence))).toEqual([]);
  });
});
