/** Knows what a note is: in a list, on its page, and in its history. */
import type { MunicipalityBadge } from "#app/domain/municipalities/municipality.ts";
import type { Audience, Instant, Language, LineKind, NoteState } from "#db/schema.ts";

export type { Audience, NoteState };

export const audiences = ["season", "network", "public"] as const satisfies readonly Audience[];

/** Counting stops here, and a list says "more than 100": a thousand cost more than the notes shown. */
export const MOST_COUNTED = 100;

/** A note as a list shows it. */
export interface NoteRow {
  id: string;
  title: string;
  language: Language;
  state: NoteState;
  audience: Audience;
  /** Null where it is about no municipality, or about a place abroad. */
  municipality: MunicipalityBadge | null;
  /** Where it happened, when that is not a Danish municipality; else empty. */
  place: string;
  /** Null for a note taken in from a file, and where the asker may not know whose it is. */
  authorId: string | null;
  /** Empty for an author who was deleted. */
  authorName: string | null;
  /** Null for a draft. */
  publishedAt: Instant | null;
  updatedAt: Instant;
  /** Keys of the vocabulary, in its order. */
  topics: string[];
  doCount: number;
  dontCount: number;
  /** The beginning of its running text, some 160 characters. */
  excerpt: string;
}

/** A note as its page shows it. */
export interface Note extends NoteRow {
  /** Who wrote it, whoever asks: for policy, never for a page. Null for a note from a file. */
  writtenBy: string | null;
  authorGone: boolean;
  body: string;
  /** Sanitised by the markdown pipeline when it was saved. */
  bodyHtml: string;
  /** Where the facts come from, in words; empty where it is the author's own. */
  source: string;
  seasonId: string | null;
  seasonNumber: number | null;
  seasonTitle: string | null;
  translationKey: string | null;
  imported: boolean;
  version: number;
  demo: boolean;
}

/** One do or don't, with the fragment of its address. */
export interface NoteLine {
  kind: LineKind;
  text: string;
  anchor: string;
}

export interface NoteVersion {
  version: number;
  state: NoteState;
  title: string;
  savedAt: Instant;
  /** Null for an import, empty for one who was deleted. */
  savedByName: string | null;
}

/** A page of a list; `next` is the key of the following page. */
export interface NotePage {
  notes: NoteRow[];
  next: string | null;
}

export interface PageAsked {
  /** 50 at most. */
  limit: number;
  /** `next` of the page before; anything else shows the first page. */
  after?: string | null;
}

export interface NoteFilters {
  topic?: string | null;
  municipalityCode?: string | null;
  seasonId?: string | null;
  authorId?: string | null;
  audience?: Audience | null;
  /**
   * Of the reader: of a note and its translations only the one in this language is listed, where it
   * is there.
   */
  language?: Language;
}
