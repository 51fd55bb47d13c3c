// @ts-check
/**
 * How deep a text's quotes, lists and emphases lie in one another.
 * @import {Root, RootContent} from "mdast"
 */

/**
 * The most quote and list marks that begin one line: known before parsing, which they make slow.
 * @param {string} text
 */
export function marksOnOneLine(text) {
  let most = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const mark = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;
    let marks = 0;
    while (mark.test(line)) marks += 1;
    most = Math.max(most, marks);
  }
  return most;
}

const NESTING = new Set([
  "blockquote",
  "list",
  "emphasis",
  "strong",
  "delete",
  "link",
  "footnoteDefinition",
]);

/**
 * @param {Root} tree
 * @returns {number} quotes, lists and emphases inside one another at the deepest place
 */
export function depth(tree) {
  let deepest = 0;
  /** @type {[Root | RootContent, number][]} */
  const open = [[tree, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, above] = next;
    const here = above + (NESTING.has(node.type) ? 1 : 0);
    deepest = Math.max(deepest, here);
    if ("children" in node) for (const child of node.children) open.push([child, here]);
  }
  return deepest;
}
