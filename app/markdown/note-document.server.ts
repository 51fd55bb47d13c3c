/** A note's text as a page: HTML in which every do and don't is a line with an address of its own. */
import {
  MARKDOWN_VERSION,
  renderWithin,
  type Line,
  type RenderRefusal,
} from "./render-markdown.server.ts";

export type { Line };

export type NoteDocument =
  | {
      ok: true;
      html: string;
      /** Without marks, a block a line: for search and snippets. */
      text: string;
      /** In reading order; no two anchors are alike. */
      lines: Line[];
      version: number;
    }
  | { ok: false; reason: RenderRefusal };

/** Headings and prefixes of both languages are understood; `language` is of the words added. */
export async function renderNote(text: string, language: "da" | "en"): Promise<NoteDocument> {
  const outcome = await renderWithin(text, {
    language,
    idPrefix: "note-",
    topHeading: 2,
    lines: true,
  });
  if (!outcome.ok) return outcome;
  return { ...outcome, version: MARKDOWN_VERSION };
}
