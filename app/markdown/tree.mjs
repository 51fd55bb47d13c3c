// @ts-check
/**
 * Small steps on an HTML tree that the other files here share.
 * @import {Element, ElementContent, Properties, Root, RootContent} from "hast"
 */

/**
 * @param {string} tagName
 * @param {Properties} properties
 * @param {ElementContent[]} children
 * @returns {Element}
 */
export function element(tagName, properties, children) {
  return { type: "element", tagName, properties, children };
}

/**
 * @param {string} value
 * @returns {import("hast").Text}
 */
export function words(value) {
  return { type: "text", value };
}

/**
 * @param {Root | RootContent} node
 * @returns {string}
 */
export function textOf(node) {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

/**
 * Every element in reading order, with the element around it.
 * @param {Root | Element} tree
 * @returns {{ node: Element, parent: Root | Element }[]}
 */
export function elements(tree) {
  /** @type {{ node: Element, parent: Root | Element }[]} */
  const found = [];
  for (const child of tree.children) {
    if (child.type !== "element") continue;
    found.push({ node: child, parent: tree }, ...elements(child));
  }
  return found;
}

/**
 * @param {Root | Element} parent
 * @param {Element} old
 * @param {ElementContent[]} next
 */
export function replace(parent, old, next) {
  const at = parent.children.indexOf(old);
  if (at >= 0) parent.children.splice(at, 1, ...next);
}
