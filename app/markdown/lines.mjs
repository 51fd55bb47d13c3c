// @ts-check
/**
 * Finds a note's do's and don'ts and gives each an address of its own: list items under a heading
 * that means do or don't, and items anywhere that begin with the word and a colon.
 * @import {Element, ElementContent, Root} from "hast"
 */
import { createHash } from "node:crypto";
import { element, textOf, words } from "./tree.mjs";

/** @typedef {"do" | "dont"} Kind */
/** @typedef {{ kind: Kind, text: string, anchor: string }} Line */

const said = {
  da: { do: "Gør", dont: "Undgå", link: "Link til dette råd" },
  en: { do: "Do", dont: "Don’t", link: "Link to this piece of advice" },
};

/** @type {Record<Kind, string[]>} */
const names = {
  do: ["gør", "gør det", "gør sådan", "det skal du gøre", "do", "dos", "do's", "do this"],
  dont: [
    "undgå",
    "lad være",
    "lad være med",
    "gør ikke",
    "gør det ikke",
    "don't",
    "dont",
    "don'ts",
    "donts",
    "don't do",
    "do not",
    "avoid",
  ],
};

/** @type {Map<string, Kind>} */
const kinds = new Map([
  ...names.do.map((name) => /** @type {[string, Kind]} */ ([name, "do"])),
  ...names.dont.map((name) => /** @type {[string, Kind]} */ ([name, "dont"])),
]);

/**
 * @param {string} title
 * @returns {Kind | undefined}
 */
export function kindOfTitle(title) {
  const plain = title
    .normalize("NFC")
    .toLowerCase()
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/\s+/g, " ");
  return kinds.get(plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ""));
}

/**
 * Marks the lines in the tree and returns them in reading order.
 * @param {Root} tree
 * @param {"da" | "en"} language
 * @returns {Line[]}
 */
export function markLines(tree, language) {
  /** @type {Line[]} */
  const lines = [];
  /** @type {Map<string, number>} */
  const taken = new Map();

  /** @param {Element} list @param {Kind | undefined} section */
  function markList(list, section) {
    let marked = 0;
    const items = list.children.filter(
      (child) => child.type === "element" && child.tagName === "li",
    );
    for (const item of /** @type {Element[]} */ (items)) {
      const named = leadingName(item);
      const kind = named?.kind ?? section;
      if (kind && mark(item, kind, named?.length ?? 0)) marked += 1;
      else seek(item, undefined);
    }
    if (marked > 0 && marked === items.length) list.properties.className = ["lines"];
  }

  /** @param {Element} item @param {Kind} kind @param {number} skip */
  function mark(item, kind, skip) {
    const text = ownText(item).slice(skip).replace(/\s+/g, " ").trim();
    if (text === "") return false;
    cutFront(item, skip);
    const anchor = anchorFor(kind, text, taken);
    item.properties.id = anchor;
    item.properties.className = ["line", `line-${kind}`];
    const first = item.children.find((child) => child.type !== "text" || child.value.trim() !== "");
    const home = first?.type === "element" && first.tagName === "p" ? first : item;
    home.children.unshift(
      element("span", { className: ["line-word"] }, [words(said[language][kind])]),
      words(" "),
      addressOf(anchor, said[language].link),
      words(" "),
    );
    lines.push({ kind, text, anchor });
    return true;
  }

  /** @param {Root | Element} parent @param {Kind | undefined} section */
  function seek(parent, section) {
    let kind = section;
    let level = 0;
    for (const child of parent.children) {
      if (child.type !== "element") continue;
      const heading = /^h([1-6])$/.exec(child.tagName);
      if (heading) {
        const own = kindOfTitle(textOf(child));
        const here = Number(heading[1]);
        // A smaller heading inside the section belongs to it.
        if (own || here <= level || level === 0) {
          kind = own;
          level = own ? here : 0;
        }
      } else if (child.tagName === "ul" || child.tagName === "ol") markList(child, kind);
      else seek(child, undefined);
    }
  }

  seek(tree, undefined);
  return lines;
}

/** The line's own address, to follow and to copy. @param {string} anchor @param {string} label */
function addressOf(anchor, label) {
  const properties = { className: ["line-link"], href: `#${anchor}`, ariaLabel: label };
  return element("a", properties, [words("#")]);
}

/**
 * "Gør: ring først" or "**Don't:** wait": the kind, and how many characters name it.
 * @param {Element} item
 */
function leadingName(item) {
  const found = /^\s*(\p{L}[\p{L}\s'’‘ʼ´`]{0,20}?)\s*:\s*/u.exec(ownText(item));
  const kind = found?.[1] && kindOfTitle(found[1]);
  return kind ? { kind, length: found[0].length } : undefined;
}

/**
 * An item's words without those of the lists inside it.
 * @param {Element} item
 * @returns {string}
 */
function ownText(item) {
  return item.children
    .filter((child) => child.type !== "element" || !["ul", "ol"].includes(child.tagName))
    .map(textOf)
    .join("");
}

/**
 * Takes the first characters off an element's words, and what is left empty by it.
 * @param {Element} parent
 * @param {number} count
 * @returns {number} how many are still to go
 */
function cutFront(parent, count) {
  /** @type {ElementContent[]} */
  const kept = [];
  let left = count;
  for (const child of parent.children) {
    if (left > 0 && child.type === "text") {
      const cut = Math.min(left, child.value.length);
      left -= cut;
      child.value = child.value.slice(cut);
      if (child.value === "") continue;
    } else if (left > 0 && child.type === "element") {
      left = cutFront(child, left);
      if (textOf(child) === "") continue;
    }
    kept.push(child);
  }
  parent.children = kept;
  return left;
}

/**
 * From the words alone, so that neighbours may come and go; the same words again get a number.
 * @param {Kind} kind
 * @param {string} text
 * @param {Map<string, number>} taken
 */
function anchorFor(kind, text, taken) {
  const same =
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(" ") ?? text;
  const digest = createHash("sha256").update(same).digest();
  const name = `${kind}-${digest.readUIntBE(0, 6).toString(36).padStart(6, "0").slice(-6)}`;
  const times = (taken.get(name) ?? 0) + 1;
  taken.set(name, times);
  return times === 1 ? name : `${name}-${times}`;
}
