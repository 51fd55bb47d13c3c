/** Reads the pages in content/pages, fills their gaps from the settings, and keeps what was rendered. */
import { readFile } from "node:fs/promises";
import { parseFrontMatter } from "#app/markdown/front-matter.server.ts";
import { renderMarkdown } from "#app/markdown/render-markdown.server.ts";
import type { HubContext } from "#app/web/context.ts";
import type { Language } from "#db/schema.ts";
import { gapsOf } from "./gaps.server.ts";

export type PageName = "about" | "privacy" | "contact" | "accessibility";

export interface ContentPage {
  title: string;
  lead: string;
  html: string;
}

type Settings = HubContext["settings"];

/** Settings stay the same while the site runs; each has its pages. */
const kept = new WeakMap<Settings, Map<string, Promise<ContentPage>>>();

export function readPage({ settings, language }: HubContext, name: PageName): Promise<ContentPage> {
  const pages = kept.get(settings) ?? new Map<string, Promise<ContentPage>>();
  kept.set(settings, pages);
  const key = `${name}.${language}`;
  const known = pages.get(key);
  if (known) return known;
  const page = renderPage(settings, name, language);
  pages.set(key, page);
  // A page that could not be read is tried again with the next request.
  page.catch(() => pages.delete(key));
  return page;
}

async function renderPage(
  settings: Settings,
  name: PageName,
  language: Language,
): Promise<ContentPage> {
  const file = `content/pages/${name}.${language}.md`;
  const read = parseFrontMatter(await readFile(file, "utf8"));
  if (!read.ok) throw new Error(`${file}, line ${read.line}: ${read.reason} ${read.message}`);
  const gaps = gapsOf(settings, language);
  const text = read.body.replace(/\{\{(\w+)\}\}/g, (gap, key: string) => gaps[key] ?? gap);
  const rendered = await renderMarkdown(text, { language });
  if (!rendered.ok) throw new Error(`${file}: ${rendered.reason}`);
  return {
    title: String(read.data.title ?? ""),
    lead: String(read.data.description ?? ""),
    html: rendered.html,
  };
}
