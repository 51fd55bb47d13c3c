/** The note that an address names, or the page for what one may not know of. */
import type { Note } from "#app/domain/notes/note.ts";
import { getNote } from "#app/domain/notes/queries/get-note.server.ts";
import type { HubContext } from "#app/web/context.ts";
import { notFound } from "#app/web/problems.server.ts";

export async function findNote(
  context: HubContext,
  params: Record<string, string | undefined>,
): Promise<Note> {
  const note = await getNote(context.db, context.scope, params.noteId ?? "");
  if (!note) throw notFound();
  return note;
}

/** For pages of those who may do `may` to it; for others the note is not there. */
export async function findNoteFor(
  may: (writer: HubContext["scope"], note: Note) => boolean,
  context: HubContext,
  params: Record<string, string | undefined>,
): Promise<Note> {
  const note = await findNote(context, params);
  if (!may(context.scope, note)) throw notFound();
  return note;
}
