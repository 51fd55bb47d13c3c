import type { Element, Root, RootContent } from "hast";
import { tests as examples } from "commonmark-spec";
import { expect, test } from "vitest";
import { render } from "#app/markdown/pipeline.mjs";
import { parseHtml } from "./safe-html.ts";

const settings = { language: "en", idPrefix: "text-", topHeading: 2, lines: false } as const;

/** Where we differ on purpose, by example of version 0.31.2. */
const ours: Record<string, number[]> = {
  "HTML is shown, not obeyed": [21, 31, 344, 476, 477, 642, 643],
  "a heading without words is none": [79],
  "a link without an address is none": [200, 485, 486, 487, 567],
  "a link without words shows its address": [484],
  "a link leads to http, https or mail": [500, 596, 598, 599, 601],
  "a scheme is written in lower case": [597],
  "GFM: an address is a link without brackets too": [602, 606, 608, 611, 612],
};

const foreignTag = /<(?!\/?(a|blockquote|br|code|em|h[1-6]|hr|li|ol|p|pre|strong|ul)\b)/;

test("what CommonMark says of a text without HTML and pictures is what we show", () => {
  const compared: number[] = [];
  const different: number[] = [];
  for (const { markdown, html, number, section } of examples) {
    if (["HTML blocks", "Raw HTML", "Images"].includes(section) || foreignTag.test(html)) continue;
    const outcome = render(markdown.replaceAll("→", "\t"), settings);
    compared.push(number);
    const same =
      outcome.ok && shape(parseHtml(outcome.html)) === shape(parseHtml(html.replaceAll("→", "\t")));
    if (!same) different.push(number);
  }
  expect(compared.length).toBeGreaterThan(500);
  expect(different).toEqual(
    Object.values(ours)
      .flat()
      .sort((a, b) => a - b),
  );
});

/** Tags, addresses and words; heading levels are ours to choose. */
function shape(node: Root | RootContent): string {
  if (node.type === "text") return node.value.replace(/\s+/g, " ");
  if (!("children" in node)) return "";
  const inside = node.children.map(shape).join("").trim();
  if (node.type === "root") return inside;
  const name = node.tagName.replace(/^h[1-6]$/, "h");
  return `<${name}${address(node)}>${inside}</>`;
}

function address({ properties }: Element): string {
  return properties.href === undefined ? "" : ` ${String(properties.href)}`;
}
