/** Knows how one note is read, by whom it may be. */
import type { Scope } from "#app/domain/accounts/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { fromFlag } from "#db/columns.server.ts";
import { prepared } from "#db/prepared.server.ts";
import type { Note } from "../note.ts";
import {
  isReadableBy,
  listTopicsOf,
  listAuthorsWhoShareSeason,
  selectNoteRows,
  toNote,
} from "./select-note-rows.server.ts";

/**
 * Null for one that is not there and for one that the asker may not know of. A draft is its author's
 * alone; one without an author, or whose author's account is deleted, is the organisers'.
 */
export async function getNote(db: Db, scope: Scope, id: string): Promise<Note | null> {
  const [row] = await prepared(db, wholeNote, { scope, id });
  if (!row) return null;
  const topics = await listTopicsOf(db, [id]);
  const together = await listAuthorsWhoShareSeason(db, scope, [row]);
  const { importKey, demo, ...facts } = toNote(row, scope, together, topics.get(id) ?? []);
  return { ...facts, imported: importKey !== null, demo: fromFlag(demo) };
}

function wholeNote(db: Db, { scope, id }: { scope: Scope; id: string }) {
  return selectNoteRows(db)
    .leftJoin("season", "season.id", "note.season_id")
    .select([
      "note.body",
      "note.body_html as bodyHtml",
      "note.source",
      "note.version",
      "note.demo",
      "note.season_id as seasonId",
      "season.number as seasonNumber",
      "season.title as seasonTitle",
      "note.translation_key as translationKey",
      "note.import_key as importKey",
    ]) // prettier-ignore
    .where("note.id", "=", id)
    .where((eb) => {
      const own = scope.viewerId === null ? [] : [eb("note.author_id", "=", scope.viewerId)];
      const nobodys = scope.organiser
        ? [eb("note.author_id", "is", null), eb("author.state", "=", "anonymised")]
        : [];
      return eb.or([isReadableBy(scope), ...own, ...nobodys]);
    });
}
