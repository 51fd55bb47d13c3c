import { expect, test } from "vitest";
import { excerpt } from "#app/markdown/excerpt.ts";
import { parseFrontMatter } from "#app/markdown/front-matter.server.ts";

test("a file is split into what is said of it and its text", () => {
  const file =
    "\uFEFF---\r\nkey: kavala\r\ntopics: [a, b]\r\npublished: 2026-09-07\r\n---\r\n\r\n## Baggrund\r\n";
  expect(parseFrontMatter(file)).toEqual({
    ok: true,
    data: { key: "kavala", topics: ["a", "b"], published: "2026-09-07" },
    body: "## Baggrund\n",
    bodyLine: 7,
  });
});

test("a file without front matter is all text", () => {
  expect(parseFrontMatter("a\n---\nb")).toEqual({
    ok: true,
    data: {},
    body: "a\n---\nb",
    bodyLine: 1,
  });
  expect(parseFrontMatter("---\n---\na")).toEqual({ ok: true, data: {}, body: "a", bodyLine: 3 });
  expect(parseFrontMatter("")).toMatchObject({ ok: true, body: "" });
});

test("a mistake names its line", () => {
  expect(parseFrontMatter("---\ntitle: a\n")).toMatchObject({
    ok: false,
    reason: "unclosed",
    line: 1,
  });
  expect(parseFrontMatter("---\na: 1\nb: 'x\nc: 2\n---\n")).toMatchObject({
    ok: false,
    reason: "bad_yaml",
  });
  expect(parseFrontMatter("---\na: 1\na: 2\n---\n")).toMatchObject({
    ok: false,
    reason: "bad_yaml",
    line: 3,
  });
  expect(parseFrontMatter("---\na: 1\ntitle: Kavala: et apotek\n---\n")).toMatchObject({
    ok: false,
    line: 3,
  });
  expect(parseFrontMatter("---\na: 1\nb: !!js/function x\n---\n")).toMatchObject({
    ok: false,
    line: 3,
  });
  expect(parseFrontMatter("---\n- a\n- b\n---\n")).toMatchObject({
    ok: false,
    reason: "not_a_mapping",
  });
});

test("aliases that multiply, and a head without end, are refused", () => {
  const lol = "---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n";
  expect(parseFrontMatter(lol)).toMatchObject({ ok: false, reason: "bad_yaml" });
  expect(parseFrontMatter(`---\na: ${"x".repeat(9_000)}\n---\n`)).toMatchObject({
    ok: false,
    reason: "too_long",
  });
});

test("a key that JavaScript knows is a key like others", () => {
  const read = parseFrontMatter("---\n__proto__: { admin: true }\nconstructor: 1\n---\n");
  expect(read.ok && (read.data as { admin?: boolean }).admin).toBe(undefined);
  expect(({} as { admin?: boolean }).admin).toBe(undefined);
});

test("an excerpt ends between words and says that it was cut", () => {
  expect(excerpt("En  kort\ntekst", 40)).toBe("En kort tekst");
  expect(excerpt("Kommunerne mødes i Hedensted, og alle er med", 30)).toBe(
    "Kommunerne mødes i Hedensted…",
  );
  expect(excerpt("x".repeat(50), 10)).toBe(`${"x".repeat(9)}…`);
  expect(excerpt("🙂".repeat(20), 10)).toBe(`${"🙂".repeat(9)}…`);
});
