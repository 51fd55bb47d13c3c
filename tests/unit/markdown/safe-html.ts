/** Reads HTML as a browser does and tells what in it a text must never be able to say. */
import type { Element, Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";

const TAGS = new Set(
  (
    "a blockquote br code del div em h2 h3 h4 h5 h6 hr li ol p pre section span strong sup " +
    "table tbody td th thead tr ul"
  ).split(" "),
);

const ATTRIBUTES: Record<string, string[]> = {
  a: [
    "href",
    "rel",
    "id",
    "dataFootnoteRef",
    "dataFootnoteBackref",
    "ariaDescribedBy",
    "ariaLabel",
    "className",
  ],
  div: ["className", "role", "ariaLabel", "tabIndex"],
  h2: ["id", "className"],
  h3: ["id"],
  h4: ["id"],
  h5: ["id"],
  h6: ["id"],
  li: ["id", "className"],
  ol: ["start", "className"],
  pre: ["tabIndex"],
  section: ["dataFootnotes", "className"],
  span: ["className", "role", "ariaLabel"],
  td: ["className"],
  th: ["className", "scope"],
  ul: ["className"],
};

const CLASSES = new Set(
  "sr-only footnotes task table-scroll align-right align-center lines line line-do line-dont line-word line-link".split(
    " ",
  ),
);

export function parseHtml(html: string): Root {
  return unified().use(rehypeParse, { fragment: true }).parse(html);
}

/** Empty when all is well. */
export function dangersIn(html: string): string[] {
  const dangers: string[] = [];
  visit(parseHtml(html), (node) => {
    if (!TAGS.has(node.tagName)) dangers.push(`<${node.tagName}>`);
    for (const [name, value] of Object.entries(node.properties)) {
      if (!ATTRIBUTES[node.tagName]?.includes(name)) dangers.push(`<${node.tagName} ${name}>`);
      if (name === "href" && !isSafeAddress(String(value))) dangers.push(`href ${String(value)}`);
      if (name === "id" && !/^(text|note|do|dont)-/.test(String(value)))
        dangers.push(`id ${String(value)}`);
      if (name === "className") {
        for (const each of value as string[]) if (!CLASSES.has(each)) dangers.push(`class ${each}`);
      }
    }
  });
  return dangers;
}

/** As the browser resolves it, control characters and all. */
function isSafeAddress(address: string): boolean {
  try {
    return ["http:", "https:", "mailto:"].includes(
      new URL(address, "https://here.invalid/").protocol,
    );
  } catch {
    // No browser follows what it cannot resolve.
    return true;
  }
}

export function visit(node: Root | Element, see: (element: Element) => void): void {
  for (const child of node.children) {
    if (child.type === "element") {
      see(child);
      visit(child, see);
    } else if (child.type !== "text")
      see({ type: "element", tagName: child.type, properties: {}, children: [] });
  }
}

export function elementsOf(html: string, tagName: string): Element[] {
  const found: Element[] = [];
  visit(parseHtml(html), (node) => {
    if (node.tagName === tagName) found.push(node);
  });
  return found;
}
