// @ts-check
/**
 * What a page asks of a text's HTML beyond safety: one h1, links that say where they lead, no
 * pictures fetched from elsewhere, tables that a narrow screen can hold.
 * @import {Element, Root} from "hast"
 */
import { element, elements, replace, textOf, words } from "./tree.mjs";

const said = {
  da: { table: "Tabel", done: "Klaret", open: "Ikke klaret" },
  en: { table: "Table", done: "Done", open: "Not done" },
};

/** @typedef {"da" | "en"} Language */

/**
 * `#` and `##` become the top heading; none skips a level; each gets an id from its words.
 * @param {Root} tree
 * @param {{ idPrefix: string, topHeading: number }} settings
 */
export function settleHeadings(tree, { idPrefix, topHeading }) {
  let above = topHeading - 1;
  /** @type {Map<string, number>} */
  const taken = new Map();
  for (const { node, parent } of elements(tree)) {
    if (node.properties.ariaDescribedBy) node.properties.ariaDescribedBy = [`${idPrefix}footnotes`];
    if (!/^h[1-6]$/.test(node.tagName)) continue;
    const text = textOf(node).trim();
    if (text === "") {
      replace(parent, node, []);
      continue;
    }
    const footnotes = node.properties.id === "footnote-label";
    const asked = footnotes ? topHeading : Math.max(2, Number(node.tagName[1])) + topHeading - 2;
    above = Math.min(asked, above + 1, 6);
    node.tagName = `h${above}`;
    node.properties.id = footnotes ? `${idPrefix}footnotes` : idPrefix + unused(slug(text), taken);
  }
}

/** @param {string} text */
function slug(text) {
  const parts = text
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? ["x"];
  return `h-${parts.join("-").slice(0, 60)}`;
}

/**
 * @param {string} name
 * @param {Map<string, number>} taken
 */
function unused(name, taken) {
  const times = (taken.get(name) ?? 0) + 1;
  taken.set(name, times);
  // Two dashes never come out of a slug, so a numbered name is never another heading's own.
  return times === 1 ? name : `${name}--${times}`;
}

/**
 * Links that lost an unsafe address become words; those that lead away say so to the browser.
 * @param {Root} tree
 */
export function settleLinks(tree) {
  for (const { node, parent } of elements(tree)) {
    if (node.tagName !== "a") continue;
    const href = String(node.properties.href ?? "");
    if (href === "") {
      replace(parent, node, node.children);
      continue;
    }
    if (textOf(node).trim() === "") node.children = [words(href)];
    if (leadsAway(href)) node.properties.rel = ["noopener", "noreferrer", "nofollow"];
  }
}

/** @param {string} href */
function leadsAway(href) {
  if (href.startsWith("#") || /^mailto:/i.test(href)) return false;
  // Whatever a browser would resolve to another host: "//x", "/\x", and schemes.
  try {
    return new URL(href, "https://here.invalid/").host !== "here.invalid";
  } catch {
    return true;
  }
}

/**
 * A picture would tell its host who reads, and the page's policy refuses it: it becomes a link.
 * @param {Root} tree
 */
export function settleImages(tree) {
  /** @param {Root | Element} parent @param {boolean} inLink */
  function walk(parent, inLink) {
    for (const child of [...parent.children]) {
      if (child.type !== "element") continue;
      if (child.tagName === "img") {
        const { src, alt } = child.properties;
        const label = words(String(alt || src || ""));
        replace(parent, child, src && !inLink ? [element("a", { href: src }, [label])] : [label]);
      } else walk(child, inLink || child.tagName === "a");
    }
  }
  walk(tree, false);
}

/**
 * A task's box is a sign with words, not a form control without a label.
 * @param {Root} tree
 * @param {Language} language
 */
export function settleTasks(tree, language) {
  for (const { node, parent } of elements(tree)) {
    if (node.tagName !== "input") continue;
    const done = node.properties.checked === true;
    const label = done ? said[language].done : said[language].open;
    const sign = words(done ? "☑" : "☐");
    replace(parent, node, [
      element("span", { className: ["task"], role: "img", ariaLabel: label }, [sign]),
    ]);
  }
}

/**
 * @param {Root} tree
 * @param {Language} language
 */
export function settleTables(tree, language) {
  for (const { node, parent } of elements(tree)) {
    if (node.tagName === "th" || node.tagName === "td") {
      const { align } = node.properties;
      delete node.properties.align;
      if (align === "right" || align === "center") node.properties.className = [`align-${align}`];
      if (node.tagName === "th" && textOf(node).trim() === "") node.tagName = "td";
      else if (node.tagName === "th") node.properties.scope = "col";
    }
    if (node.tagName === "table") {
      const label = { role: "region", ariaLabel: said[language].table, tabIndex: 0 };
      replace(parent, node, [element("div", { className: ["table-scroll"], ...label }, [node])]);
    }
    if (node.tagName === "pre") node.properties.tabIndex = 0;
  }
}
