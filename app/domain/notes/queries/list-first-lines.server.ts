/** Knows the first do and the first don't of notes, to show what a note is worth. */
import type { Db } from "#db/client.server.ts";

export interface FirstLines {
  do: string | null;
  dont: string | null;
}

/** By note; of notes that the asker may read, which is for the caller to know. */
export async function listFirstLines(
  db: Db,
  noteIds: readonly string[],
): Promise<Map<string, FirstLines>> {
  const first = new Map<string, FirstLines>();
  if (noteIds.length === 0) return first;
  const lines = await db
    .selectFrom("note_line")
    .select(["note_id as noteId", "kind", "text"])
    .where("note_id", "in", noteIds)
    .orderBy("position")
    .execute();
  for (const { noteId, kind, text } of lines) {
    const known = first.get(noteId) ?? { do: null, dont: null };
    known[kind] ??= text;
    first.set(noteId, known);
  }
  return first;
}
