/** Knows how notes are listed: newest first, paged by key, narrowed to what the asker may read. */
import { sql, type SqlBool } from "kysely";
import type { Scope } from "#app/domain/accounts/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { keptUntilWrite } from "#db/kept.server.ts";
import { prepared } from "#db/prepared.server.ts";
import type { Language } from "#db/schema.ts";
import type { NoteFilters, NotePage, NoteRow, PageAsked } from "../note.ts";
import { isNotBetterIn, passes } from "./filter-notes.server.ts";
import { readersOf, type Readers } from "./readers-of-notes.server.ts";
import {
  isReadableBy,
  listTopicsOf,
  selectNoteRows,
  toNoteRows,
} from "./select-note-rows.server.ts";

const MOST_ROWS = 50;

export async function listNotes(
  db: Db,
  scope: Scope,
  filters: NoteFilters,
  page: PageAsked,
  readers = readersOf(db, scope),
): Promise<NotePage> {
  const limit = Math.max(1, Math.min(page.limit, MOST_ROWS));
  const after = page.after ? toPlace(page.after) : undefined;
  const asked = { readers: await readers, filters, after, rows: limit + 1 };
  const name = `notes ${JSON.stringify(asked)}`;
  const { rows, topics } = await keptUntilWrite(db, name, async () => {
    const found = await prepared(db, inOrder, asked);
    return { rows: found, topics: await listTopicsOf(db, idsOf(found)) };
  });
  const notes = await toNoteRows(db, scope, rows.slice(0, limit), topics);
  const last = notes.at(-1);
  return { notes, next: rows.length > limit && last ? `${last.publishedAt}~${last.id}` : null };
}

const idsOf = (rows: { id: string }[]) => rows.map((row) => row.id);

interface Asked {
  readers: Readers;
  filters: NoteFilters;
  after?: Place | undefined;
  /** One more than are shown. */
  rows: number;
}

/** From the key on. A topic's notes are walked in the topic's own order: it may have few of them. */
function inOrder(db: Db, { readers, filters, after, rows }: Asked) {
  const { topic } = filters;
  const at = topic ? sql.ref("topic.published_at") : sql.ref("note.published_at");
  const id = topic ? sql.ref("topic.note_id") : sql.ref("note.id");
  let query = selectNoteRows(db);
  if (topic) {
    const ofTopic = query.innerJoin("note_topic as topic", "topic.note_id", "note.id");
    query = ofTopic.where("topic.topic_key", "=", topic) as typeof query;
  }
  if (after) {
    const { publishedAt } = after;
    // Both engines only seek in an index by a plain comparison.
    query = query.where(sql<SqlBool>`${at} <= ${publishedAt}
      and (${at} < ${publishedAt} or ${id} < ${after.id})`);
  }
  return query
    .where(isReadableBy(readers))
    .where(passes(readers, { ...filters, topic: null }))
    .orderBy(at, "desc")
    .orderBy(id, "desc")
    .limit(rows);
}

/** For the front page: what everybody may read, whoever looks. */
export async function listNewestPublicNotes(
  db: Db,
  limit: number,
  language?: Language,
): Promise<NoteRow[]> {
  let query = selectNoteRows(db)
    .where("note.audience", "=", "public")
    .where("note.state", "=", "published");
  if (language) query = query.where(isNotBetterIn(language, sql`translation.audience = 'public'`));
  const rows = await query
    .orderBy("note.published_at", "desc")
    .orderBy("note.id", "desc")
    .limit(Math.min(limit, MOST_ROWS))
    .execute();
  return toNoteRows(db, "public", rows);
}

export function listNotesOfMunicipality(
  db: Db,
  scope: Scope,
  municipalityCode: string,
  page: PageAsked,
  language?: Language,
): Promise<NotePage> {
  return listNotes(db, scope, { municipalityCode, language }, page);
}

export function listNotesOfSeason(
  db: Db,
  scope: Scope,
  seasonId: string,
  page: PageAsked,
  language?: Language,
): Promise<NotePage> {
  return listNotes(db, scope, { seasonId, language }, page);
}

/** Those that the asker may read of what the person has published. */
export function listNotesOfPerson(
  db: Db,
  scope: Scope,
  personId: string,
  page: PageAsked,
): Promise<NotePage> {
  return listNotes(db, scope, { authorId: personId }, page);
}

interface Place {
  publishedAt: string;
  id: string;
}

/** A key as it came in an address: undefined for anything that is no such key. */
function toPlace(key: string): Place | undefined {
  const [publishedAt, id, more] = key.split("~");
  if (!publishedAt || !id || more !== undefined || key.length > 100) return undefined;
  return { publishedAt, id };
}
