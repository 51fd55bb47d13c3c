// @ts-check
/**
 * A parsed text without its marks, for snippets, search and mails: a block a line.
 * @import {Root, RootContent} from "mdast"
 */
import { toString } from "mdast-util-to-string";

const PHRASES = new Set(["paragraph", "heading", "tableCell", "code"]);
const SILENT = new Set(["html", "definition", "thematicBreak"]);

/** @param {Root} tree */
export function plainText(tree) {
  /** @type {string[]} */
  const lines = [];
  collect(tree, lines);
  return lines.join("\n");
}

/**
 * @param {Root | RootContent} node
 * @param {string[]} lines
 */
function collect(node, lines) {
  if (SILENT.has(node.type)) return;
  if (PHRASES.has(node.type)) {
    const text = toString(node, { includeHtml: false }).replace(/\s+/g, " ").trim();
    if (text) lines.push(text);
  } else if ("children" in node) {
    for (const child of node.children) collect(child, lines);
  }
}
