/** Knows what a note's text is kept as beside itself: its page, its lines, its plain words. */
import { renderNote, type Line } from "#app/markdown/note-document.server.ts";
import type { Language } from "#db/schema.ts";
import { noteExcerpt, type Problem } from "../rules.ts";

export interface RenderedText {
  html: string;
  htmlVersion: number;
  /** Plain, a block a line. */
  text: string;
  excerpt: string;
  lines: Line[];
}

export type Rendering =
  { ok: true; rendered: RenderedText } | { ok: false; problem: Problem["problem"] };

export async function renderNoteText(body: string, language: Language): Promise<Rendering> {
  const document = await renderNote(body, language);
  if (!document.ok) return { ok: false, problem: document.reason };
  const { html, text, lines, version } = document;
  return {
    ok: true,
    rendered: { html, htmlVersion: version, text, lines, excerpt: noteExcerpt(text) },
  };
}

/** A draft is kept even where its text cannot be shown yet. */
export const unrendered: RenderedText = {
  html: "",
  htmlVersion: 0,
  text: "",
  excerpt: "",
  lines: [],
};
