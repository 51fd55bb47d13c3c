/** What in a page could run a script that is not ours; empty when all is well. */
import type { Element, Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";

const ADDRESSES = new Set(["href", "src", "action", "formAction", "srcDoc", "data", "xLinkHref"]);
const STRANGERS = new Set(["iframe", "object", "embed", "base", "marquee", "math", "style"]);

export function pageDangers(html: string): string[] {
  const dangers: string[] = [];
  visit(parsePage(html), "element", (node) => {
    if (STRANGERS.has(node.tagName)) dangers.push(`<${node.tagName}>`);
    if (node.tagName === "script" && !node.properties.nonce) dangers.push("<script> without nonce");
    for (const [name, value] of Object.entries(node.properties)) {
      if (/^on/i.test(name)) dangers.push(`<${node.tagName} ${name}>`);
      if (name === "style") dangers.push(`<${node.tagName} style>`);
      if (ADDRESSES.has(name) && !isSafeAddress(String(value)))
        dangers.push(`<${node.tagName} ${name}="${String(value)}">`);
    }
  });
  return dangers;
}

export function parsePage(html: string): Root {
  return unified().use(rehypeParse).parse(html);
}

/** Elements of a page in reading order. */
export function elementsIn(html: string, test: (node: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(parsePage(html), "element", (node) => {
    if (test(node)) found.push(node);
  });
  return found;
}

function isSafeAddress(value: string): boolean {
  try {
    return ["http:", "https:", "mailto:"].includes(new URL(value, "https://here.invalid").protocol);
  } catch {
    return false;
  }
}
