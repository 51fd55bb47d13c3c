import { expect, test } from "vitest";
import { render } from "#app/markdown/pipeline.mjs";
import { plainText } from "#app/markdown/plain-text.server.ts";
import { LONGEST_TEXT_BYTES, renderMarkdown } from "#app/markdown/render-markdown.server.ts";

const full = (part: string) =>
  part.repeat(Math.floor(LONGEST_TEXT_BYTES / Buffer.byteLength(part)));

/** Texts within the length that keep parsers busy or use up their stack. */
const costly: Record<string, string> = {
  "open emphases": full("**a*"),
  "nested emphases": "*a ".repeat(2_500) + "b*".repeat(2_500),
  underscores: full("_a__"),
  quotes: full(">"),
  "quotes with spaces": full("> "),
  "quotes with items": full("> - "),
  "lists in one line": full("- "),
  "numbered lists in one line": full("1. "),
  "ever deeper lists": Array.from({ length: 125 }, (_, depth) => `${"  ".repeat(depth)}- a`).join(
    "\n",
  ),
  "open brackets": full("["),
  "open pictures": full("!["),
  "brackets and parentheses": full("[a]("),
  "nested brackets": "[".repeat(5_000) + "a" + "](b)".repeat(2_500),
  backticks: Array.from({ length: 170 }, (_, length) => "`".repeat(length)).join(" "),
  "half tags": full("<a "),
  "open comments": full("<!--"),
  "half references": full("&#"),
  "wide tables": `${"|a".repeat(2_000)}\n${"|-".repeat(2_000)}\n${"|\n".repeat(4_000)}`,
  "footnotes called again and again": `[^1]: a\n\n${"[^1]".repeat(4_000)}`,
  "long references called again and again": `[a]: /${"x".repeat(8_000)}\n\n${"[a]".repeat(2_600)}`,
  addresses: full("www.a."),
  "mail addresses": full("a@"),
  tildes: full("~~a"),
  backslashes: full("\\"),
  "line breaks": full("\n"),
  "hard breaks": full("a  \n"),
  tabs: full("\t-"),
  definitions: full("[a]: b\n"),
  NULs: full("\0"),
};

test.each(Object.entries(costly))(
  "a text of %s ends in good time",
  async (_, text) => {
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(LONGEST_TEXT_BYTES);
    const begun = performance.now();
    const rendered = await renderMarkdown(text);
    // Two seconds, and what a busy machine adds in starting the thread again.
    expect(performance.now() - begun).toBeLessThan(10_000);
    if (rendered.ok) expect(rendered.html.length).toBeLessThanOrEqual(256 * 1024);
  },
  20_000,
);

test("after a text that was stopped, the next is rendered", async () => {
  const [stopped, next] = await Promise.all([
    renderMarkdown(costly["nested emphases"] as string),
    renderMarkdown("**a**"),
  ]);
  expect(stopped.ok).toBe(false);
  expect(next).toMatchObject({ ok: true, html: "<p><strong>a</strong></p>" });
}, 20_000);

test("the length is counted in bytes, and a text that fills it is rendered", async () => {
  expect(await renderMarkdown("a".repeat(LONGEST_TEXT_BYTES))).toMatchObject({ ok: true });
  expect(await renderMarkdown("a".repeat(LONGEST_TEXT_BYTES + 1))).toEqual({
    ok: false,
    reason: "too_long",
  });
  expect(await renderMarkdown("å".repeat(LONGEST_TEXT_BYTES / 2 + 1))).toEqual({
    ok: false,
    reason: "too_long",
  });
});

test("fifty levels are rendered and one more is not", async () => {
  expect(await renderMarkdown(`${"> ".repeat(50)}a`)).toMatchObject({ ok: true });
  expect(await renderMarkdown(`${"> ".repeat(51)}a`)).toEqual({ ok: false, reason: "too_deep" });
  expect(await renderMarkdown("*a ".repeat(60) + "b*".repeat(60))).toEqual({
    ok: false,
    reason: "too_deep",
  });
});

test("what would swell into a huge page is refused", () => {
  const swelling = costly["long references called again and again"] as string;
  const settings = { language: "da", idPrefix: "text-", topHeading: 2, lines: false } as const;
  expect(render(swelling, settings)).toEqual({ ok: false, reason: "too_long" });
});

test("a hundred texts at once each get their own answer", async () => {
  const rendered = await Promise.all(
    Array.from({ length: 100 }, (_, index) => renderMarkdown(`nr. ${index}`)),
  );
  expect(rendered.map((one) => one.ok && one.text)).toEqual(
    Array.from({ length: 100 }, (_, index) => `nr. ${index}`),
  );
});

test("plain text of a refused text is the text", async () => {
  const deep = `${"> ".repeat(60)}a`;
  expect(await plainText(deep)).toBe(deep);
});
