/** Knows how notes that something else has named are read: those of them that the asker may read. */
import type { Scope } from "#app/domain/accounts/viewer.ts";
import type { Db } from "#db/client.server.ts";
import type { NoteRow } from "../note.ts";
import { isReadableBy, selectNoteRows, toNoteRows } from "./select-note-rows.server.ts";

/** In no order. */
export async function listNotesByIds(
  db: Db,
  scope: Scope,
  ids: readonly string[],
): Promise<NoteRow[]> {
  if (ids.length === 0) return [];
  const rows = await selectNoteRows(db)
    .where("note.id", "in", ids)
    .where(isReadableBy(scope))
    .execute();
  return toNoteRows(db, scope, rows);
}
