/** Knows how kept pages follow when texts come to be shown in a new way. */
import { MARKDOWN_VERSION } from "#app/markdown/render-markdown.server.ts";
import type { Db } from "#db/client.server.ts";
import { transact } from "#db/transaction.server.ts";
import { renderNoteText } from "./render-note-text.server.ts";

const AT_ONCE = 100;

/**
 * Renders notes whose HTML was made by an older pipeline, the last published first, some at a time; a
 * note that is saved meanwhile keeps what its author saved. Returns how many there were.
 */
export async function renderNotesAnew(db: Db, version = MARKDOWN_VERSION): Promise<number> {
  const notes = await db
    .selectFrom("note")
    .select(["id", "body", "language", "version"])
    .where("html_version", "<", version)
    // A draft that could not be shown has 0, and is rendered when it is saved.
    .where("html_version", ">", 0)
    .orderBy("published_at", "desc")
    .limit(AT_ONCE)
    .execute();
  for (const note of notes) {
    const rendering = await renderNoteText(note.body, note.language);
    if (!rendering.ok) continue;
    const { html, excerpt } = rendering.rendered;
    await transact(db, (trx) =>
      trx
        .updateTable("note")
        .set({ body_html: html, excerpt, html_version: version })
        .where("id", "=", note.id)
        .where("version", "=", note.version)
        .execute(),
    );
  }
  return notes.length;
}
