/** Knows a note's history: every saved version that the asker may see. */
import type { Scope } from "#app/domain/accounts/viewer.ts";
import type { Db } from "#db/client.server.ts";
import type { Note, NoteVersion } from "../note.ts";
import { isAuthor, mayEditNote } from "../policy.ts";

const MOST_VERSIONS = 50;

export interface VersionPage {
  versions: NoteVersion[];
  /** `before` of the next page; null on the last. */
  next: number | null;
}

/** The newest first, the present one among them. */
export async function listNoteVersions(
  db: Db,
  scope: Scope,
  note: Note,
  { before, limit = MOST_VERSIONS }: { before?: number | null; limit?: number } = {},
): Promise<VersionPage> {
  const most = Math.min(limit, MOST_VERSIONS);
  let query = versionsOf(db, scope, note);
  if (before) query = query.where("note_version.version", "<", before);
  const rows = await query
    .orderBy("note_version.version", "desc")
    .limit(most + 1)
    .execute();
  const versions = rows.slice(0, most);
  return { versions, next: rows.length > most ? versions.at(-1)!.version : null };
}

export interface VersionText extends NoteVersion {
  body: string;
}

/** Null for one that is not there, or not the asker's to see. */
export async function getNoteVersion(
  db: Db,
  scope: Scope,
  note: Note,
  version: number,
): Promise<VersionText | null> {
  const row = await versionsOf(db, scope, note)
    .select("note_version.body")
    .where("note_version.version", "=", version)
    .executeTakeFirst();
  return row ?? null;
}

/** The one saved next after it that the asker may see; null for the newest. */
export async function getNextVersion(
  db: Db,
  scope: Scope,
  note: Note,
  version: number,
): Promise<VersionText | null> {
  const row = await versionsOf(db, scope, note)
    .select("note_version.body")
    .where("note_version.version", ">", version)
    .orderBy("note_version.version")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

function versionsOf(db: Db, scope: Scope, note: Note) {
  let query = db
    .selectFrom("note_version")
    .leftJoin("person", "person.id", "note_version.saved_by")
    .select(["note_version.version", "note_version.state", "note_version.title"])
    .select(["note_version.saved_at as savedAt", "person.name as savedByName"])
    .where("note_version.note_id", "=", note.id);
  // Policy's maySeeVersion in SQL.
  if (!mayEditNote(scope, note)) query = query.where("note_version.version", "<", 0);
  else if (note.writtenBy !== null && !isAuthor(scope, note))
    query = query.where("note_version.state", "=", "published");
  return query;
}
