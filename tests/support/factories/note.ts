import type { Insertable, Selectable } from "kysely";
import type { Db } from "#db/client.server.ts";
import { newId } from "#db/columns.server.ts";
import type { NoteTable } from "#db/schema.ts";

let count = 0;

/** A published public note in Danish, but for what is said otherwise; it is not in the search index. */
export async function makeNote(
  db: Db,
  { topics = [], ...facts }: Partial<Insertable<NoteTable>> & { topics?: string[] } = {},
): Promise<Selectable<NoteTable>> {
  count += 1;
  const at = new Date(Date.UTC(2026, 9, 1) + count * 60_000).toISOString();
  const note = await db
    .insertInto("note")
    .values({
      id: newId(), title: `Note nummer ${count}`, language: "da", body: "## Gør\n\n- Ring først.\n",
      body_html: "<h2>Gør</h2><ul><li>Ring først.</li></ul>", html_version: 1, state: "published",
      audience: "public", author_id: null, municipality_code: "0766", season_id: null,
      import_key: null, import_hash: null, translation_key: null, version: 1,
      published_at: facts.state === "draft" ? null : at, created_at: at, updated_at: at,
      ...facts,
    })
    .returningAll()
    .executeTakeFirstOrThrow(); // prettier-ignore
  if (topics.length > 0) {
    const own = { note_id: note.id, published_at: note.published_at };
    const rows = topics.map((topic_key) => ({ ...own, topic_key }));
    await db.insertInto("note_topic").values(rows).execute();
  }
  return note;
}
