/** Knows how notes are found by their words, within the same filters as the list. */
import { sql, type RawBuilder, type SqlBool } from "kysely";
import { searchVisibility } from "#app/domain/accounts/rules/search-visibility.ts";
import type { Scope } from "#app/domain/accounts/viewer.ts";
import { searchEntries, type Piece } from "#app/search/search.server.ts";
import type { Db } from "#db/client.server.ts";
import type { Language } from "#db/schema.ts";
import type { NoteFilters, NoteRow, PageAsked } from "../note.ts";
import { isReadableBy, selectNoteRows, toNoteRows } from "./select-note-rows.server.ts";
import { passes } from "./filter-notes.server.ts";

export interface FoundNote extends NoteRow {
  /** The title in pieces, the found words marked. */
  titlePieces: Piece[];
  /** The piece of the text in which they stand. */
  snippet: Piece[];
}

export interface FoundNotes {
  notes: FoundNote[];
  /** On all pages. */
  found: number;
  next: string | null;
}

/** Best first. Translations are each found by their own words, so none is left out for another. */
export async function searchNotes(
  db: Db,
  scope: Scope,
  typed: string,
  filters: NoteFilters,
  { limit, after, language }: PageAsked & { language: Language },
): Promise<FoundNotes> {
  const among = amongNotes(scope, { ...filters, language: undefined });
  const options = { kinds: ["note"] as const, limit, after, language, among };
  const { hits, found, next } = await searchEntries(db, searchVisibility(scope), typed, options);
  if (hits.length === 0) return { notes: [], found, next };
  const rows = await selectNoteRows(db)
    .where(
      "note.id",
      "in",
      hits.map((hit) => hit.refId),
    ) // prettier-ignore
    .where(isReadableBy(scope))
    .execute();
  const known = new Map((await toNoteRows(db, scope, rows)).map((note) => [note.id, note]));
  const notes = hits.flatMap(({ refId, titlePieces, snippet }) => {
    const note = known.get(refId);
    return note ? [{ ...note, titlePieces, snippet }] : [];
  });
  return { notes, found, next };
}

function amongNotes(scope: Scope, filters: NoteFilters): RawBuilder<SqlBool> | undefined {
  if (!Object.values(filters).some(Boolean)) return undefined;
  return sql<SqlBool>`exists (select 1 from note
    where note.id = search_entry.ref_id and ${passes(scope, filters)})`;
}
