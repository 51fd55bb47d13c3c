import { describe, expect, it } from "vitest";
import { words as danish } from "#app/i18n/da/index.ts";
import { words as english } from "#app/i18n/en/index.ts";
import { translator } from "#app/i18n/languages.server.ts";

/** Every sentence with its key. */
function sentences(words: unknown, key = ""): [string, string][] {
  if (typeof words === "string") return [[key, words]];
  return Object.entries(words as object).flatMap(([name, inner]) =>
    sentences(inner, key ? `${key}.${name}` : name),
  );
}

/** What is put into a sentence; all plural forms of one as if they were one. */
function places(words: unknown): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [key, sentence] of sentences(words)) {
    const one = key.replace(/_(zero|one|other)$/, "");
    const names = [...sentence.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]!);
    found.set(one, new Set([...(found.get(one) ?? []), ...names]));
  }
  return found;
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
    expect(all.filter(([, sentence]) => /\{\{\s*count\s*\}\}/.test(sentence))).toEqual([]);
  });

  it("tell the same in both languages", () => {
    const [inDanish, inEnglish] = [places(danish), places(english)];
    for (const [key, names] of inDanish)
      expect([key, [...inEnglish.get(key)!].sort()]).toEqual([key, [...names].sort()]);
  });
});
