/** Knows a person's own notes: drafts first, what was touched last before the rest. */
import type { Db } from "#db/client.server.ts";
import type { Scope } from "#app/domain/accounts/viewer.ts";
import type { NotePage, PageAsked } from "../note.ts";
import { selectNoteRows, toNoteRows } from "./select-note-rows.server.ts";

const MOST_ROWS = 50;

export async function listOwnNotes(db: Db, scope: Scope, page: PageAsked): Promise<NotePage> {
  const limit = Math.max(1, Math.min(page.limit, MOST_ROWS));
  let query = selectNoteRows(db).where("note.author_id", "=", scope.viewerId);
  const [state, updatedAt, id] = page.after?.split("~") ?? [];
  if (state && updatedAt && id) {
    query = query.where((eb) =>
      eb.or([
        eb("note.state", ">", state as "draft"),
        eb.and([eb("note.state", "=", state as "draft"), eb("note.updated_at", "<", updatedAt)]),
        eb.and([
          eb("note.state", "=", state as "draft"),
          eb("note.updated_at", "=", updatedAt),
          eb("note.id", "<", id),
        ]),
      ]),
    );
  }
  const rows = await query
    .orderBy("note.state")
    .orderBy("note.updated_at", "desc")
    .orderBy("note.id", "desc")
    .limit(limit + 1)
    .execute();
  const notes = await toNoteRows(db, scope, rows.slice(0, limit));
  const last = notes.at(-1);
  const next = last && rows.length > limit ? `${last.state}~${last.updatedAt}~${last.id}` : null;
  return { notes, next };
}
