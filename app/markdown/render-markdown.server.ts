/** Markdown in, safe HTML out: within 16 KiB, 50 levels and two seconds, whatever the text. */
import { renderInThread, type Line, type Outcome, type Settings } from "./render-thread.server.ts";

export const LONGEST_TEXT_BYTES = 16 * 1024;

/** Of the pipeline: notes kept with a lower one are rendered anew (notes/commands/render-anew). */
export const MARKDOWN_VERSION = 1;

export type RenderRefusal = "too_long" | "too_deep" | "too_slow";
export type { Line };

export type Rendered =
  /** `text` is the same without marks, a block a line: for search and snippets. */
  { ok: true; html: string; text: string; version: number } | { ok: false; reason: RenderRefusal };

export interface RenderOptions {
  /** Of the words that the renderer adds: footnotes, table, task. */
  language?: "da" | "en";
  /** Begins every id; give each text its own where a page shows several. */
  idPrefix?: string;
  /** What `#` and `##` become: 2 where the text stands right under the page's h1. */
  topHeading?: 2 | 3 | 4;
}

export async function renderMarkdown(text: string, options: RenderOptions = {}): Promise<Rendered> {
  const outcome = await renderWithin(text, { ...defaults, ...options, lines: false });
  if (!outcome.ok) return outcome;
  return { ok: true, html: outcome.html, text: outcome.text, version: MARKDOWN_VERSION };
}

const defaults = { language: "da", idPrefix: "text-", topHeading: 2 } as const;

/** For the files of this room. */
export async function renderWithin(text: string, settings: Settings): Promise<Outcome> {
  if (isTooLong(text)) return { ok: false, reason: "too_long" };
  return renderInThread(text, settings);
}

export function isTooLong(text: string): boolean {
  return text.length > LONGEST_TEXT_BYTES || Buffer.byteLength(text, "utf8") > LONGEST_TEXT_BYTES;
}
