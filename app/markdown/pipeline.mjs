// @ts-check
/**
 * Markdown to safe HTML: the pure part, in plain JavaScript because the worker that runs it is
 * started from this very file by scripts, tests and the built server alike.
 * @import {Root as Markdown} from "mdast"
 * @import {Element, Root} from "hast"
 */
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { depth, marksOnOneLine } from "./depth.mjs";
import { markLines } from "./lines.mjs";
import { settleHeadings, settleImages, settleLinks, settleTables, settleTasks } from "./settle.mjs";
import { plainText } from "./text.mjs";
import { elements } from "./tree.mjs";

const DEEPEST = 50;

/** Reference links and footnotes can make a short text into a huge page. */
const LONGEST_HTML = 256 * 1024;

/**
 * Only what markdown itself makes; ids and classes of ours are added after this stood guard.
 * @type {import("rehype-sanitize").Options}
 */
const schema = {
  tagNames: [
    "a",
    "blockquote",
    "br",
    "code",
    "del",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "img",
    "input",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "strong",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
  ],
  attributes: {
    a: ["href", "id", "ariaDescribedBy", "ariaLabel", "dataFootnoteRef", "dataFootnoteBackref"],
    h2: ["id", ["className", "sr-only"]],
    img: ["src", "alt"],
    input: ["type", "checked", "disabled"],
    li: ["id"],
    ol: ["start"],
    section: ["dataFootnotes", ["className", "footnotes"]],
    td: ["align"],
    th: ["align"],
  },
  protocols: { href: ["http", "https", "mailto"], src: ["http", "https"] },
  required: { input: { type: "checkbox", disabled: true } },
  strip: ["script", "style"],
  // No id comes from the text: headings get theirs later, footnotes are prefixed already.
  clobber: [],
};

const words = {
  da: { footnotes: "Fodnoter", back: "Tilbage til teksten" },
  en: { footnotes: "Footnotes", back: "Back to the text" },
};

/**
 * @typedef {{ language: "da" | "en", idPrefix: string, topHeading: number, lines: boolean }} Settings
 * @typedef {{ kind: "do" | "dont", text: string, anchor: string }} Line
 * @typedef {{ ok: true, html: string, text: string, lines: Line[] } | { ok: false, reason: "too_deep" | "too_long" }} Outcome
 * @param {string} text
 * @param {Settings} settings
 * @returns {Outcome}
 */
export function render(text, settings) {
  if (marksOnOneLine(text) > DEEPEST) return { ok: false, reason: "too_deep" };
  try {
    const markdown = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).parse(text);
    if (depth(markdown) > DEEPEST) return { ok: false, reason: "too_deep" };
    const tree = toSafeTree(markdown, settings);
    const lines = settings.lines ? markLines(tree, settings.language) : [];
    settleTasks(tree, settings.language);
    settleImages(tree);
    settleLinks(tree);
    settleTables(tree, settings.language);
    settleHeadings(tree, settings);
    const html = unified().use(rehypeStringify).stringify(tree);
    if (html.length > LONGEST_HTML) return { ok: false, reason: "too_long" };
    return { ok: true, html, text: plainText(markdown), lines };
  } catch (error) {
    // Some nestings exhaust the stack inside the parser, before their depth can be counted.
    if (error instanceof RangeError) return { ok: false, reason: "too_deep" };
    throw error;
  }
}

/**
 * @param {Markdown} markdown
 * @param {Settings} settings
 * @returns {Root}
 */
function toSafeTree(markdown, settings) {
  const said = words[settings.language];
  const tree = unified()
    .use(remarkRehype, {
      clobberPrefix: settings.idPrefix,
      footnoteLabel: said.footnotes,
      footnoteBackLabel: (index, again) =>
        `${said.back} (${index + 1}${again > 1 ? `-${again}` : ""})`,
      handlers: { html: htmlAsText },
    })
    .use(() => lowerSchemes)
    .use(rehypeSanitize, schema)
    .runSync(markdown);
  return /** @type {Root} */ (tree);
}

/**
 * A phone begins an address with a capital, and the guard knows schemes in lower case.
 * @param {Root} tree
 */
function lowerSchemes(tree) {
  for (const { node } of elements(tree)) {
    if (typeof node.properties.href !== "string") continue;
    node.properties.href = node.properties.href.replace(/^[a-z]+:/i, (scheme) =>
      scheme.toLowerCase(),
    );
  }
}

/**
 * HTML is not obeyed but shown as what was typed: "<navn>" in a sentence is more often a word than
 * a tag. Comments go, and a br is the one tag that people use in table cells.
 * @param {unknown} _state
 * @param {{ value: string }} node
 * @param {{ type: string } | undefined} parent
 * @returns {Element | { type: "text", value: string } | undefined}
 */
function htmlAsText(_state, node, parent) {
  const value = node.value.replace(/<!--[\s\S]*?(-->|$)/g, "");
  if (value.trim() === "") return undefined;
  if (/^<br\s*\/?>$/i.test(value))
    return { type: "element", tagName: "br", properties: {}, children: [] };
  const inBlock = ["root", "blockquote", "listItem", "footnoteDefinition"].includes(
    parent?.type ?? "root",
  );
  const shown = { type: /** @type {const} */ ("text"), value };
  return inBlock ? { type: "element", tagName: "p", properties: {}, children: [shown] } : shown;
}
