/** Knows how notes are listed: newest first, paged by key, narrowed to what the asker may read. */
import { sql, type RawBuilder, type SelectQueryBuilder, type SqlBool } from "kysely";
import type { Scope } from "#app/domain/accounts/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { keptUntilWrite } from "#db/kept.server.ts";
import { prepared } from "#db/prepared.server.ts";
import type { Database, Language } from "#db/schema.ts";
import {
  MOST_COUNTED,
  type NoteFilters,
  type NotePage,
  type NoteRow,
  type PageAsked,
} from "../note.ts";
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
): Promise<NotePage> {
  const limit = Math.max(1, Math.min(page.limit, MOST_ROWS));
  const after = page.after ? toPlace(page.after) : undefined;
  const asked = { scope, filters, after, rows: limit + 1 };
  const { rows, topics } = await keptUntilWrite(
    db,
    `notes ${await readersOf(db, scope)} ${JSON.stringify({ ...asked, scope: null })}`,
    async () => {
      const found = await prepared(db, inOrder, asked);
      return { rows: found, topics: await listTopicsOf(db, idsOf(found)) };
    },
  );
  const notes = await toNoteRows(db, scope, rows.slice(0, limit), topics);
  const last = notes.at(-1);
  return { notes, next: rows.length > limit && last ? `${last.publishedAt}~${last.id}` : null };
}

const idsOf = (rows: { id: string }[]) => rows.map((row) => row.id);

/** Whoever may read the very same notes: lists and counts are kept for them together. */
async function readersOf(db: Db, scope: Scope): Promise<string> {
  const { viewerId, organiser } = scope;
  if (organiser || viewerId === null) return organiser ? "organisers" : "visitors";
  const seasonIds = scope.seasonIds.toSorted();
  const own = await prepared(db, ownElsewhere, { viewerId, seasonIds: ["", ...seasonIds] });
  return [...seasonIds, own.length > 0 ? viewerId : ""].join();
}

/** Notes that their author alone reads: for a season in which they have no seat any more. */
function ownElsewhere(db: Db, { viewerId, seasonIds }: { viewerId: string; seasonIds: string[] }) {
  return db
    .selectFrom("note")
    .select("id")
    .where("author_id", "=", viewerId)
    .where("state", "=", "published")
    .where("audience", "=", "season")
    .where((eb) => eb.or([eb("season_id", "is", null), eb("season_id", "not in", seasonIds)]))
    .limit(1);
}

interface Asked {
  scope: Scope;
  filters: NoteFilters;
  after?: Place | undefined;
  /** One more than are shown. */
  rows: number;
}

/** From the key on. A topic's notes are walked in the topic's own order: it may have few of them. */
function inOrder(db: Db, { scope, filters, after, rows }: Asked) {
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
    .where(isReadableBy(scope))
    .where(passes(scope, { ...filters, topic: null }))
    .orderBy(at, "desc")
    .orderBy(id, "desc")
    .limit(rows);
}

/** How many notes pass the filters; never more than one above the most that are counted. */
export async function countNotes(db: Db, scope: Scope, filters: NoteFilters): Promise<number> {
  const name = `count of notes ${await readersOf(db, scope)} ${JSON.stringify(filters)}`;
  const asked = { scope, filters, most: MOST_COUNTED + 1 };
  const [row] = await keptUntilWrite(db, name, () => prepared(db, counted, asked));
  return Number(row!.count);
}

interface Counted {
  scope: Scope;
  filters: NoteFilters;
  most: number;
}

function counted(db: Db, { scope, filters, most }: Counted) {
  const { topic, ...others } = filters;
  const notes = topic
    ? db
        .selectFrom("note_topic as topic")
        // SQLite keeps the order of a cross join: few of a topic are not sought among all notes.
        .crossJoin("note")
        .whereRef("note.id", "=", "topic.note_id")
        .where("topic.topic_key", "=", topic)
    : db.selectFrom("note");
  const some = (notes as SelectQueryBuilder<Database, "note", object>)
    .select("note.id")
    .where(isReadableBy(scope))
    .where(passes(scope, others))
    .limit(most);
  return db.selectFrom(some.as("some")).select((eb) => eb.fn.countAll<number>().as("count"));
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

/** The filters as one condition on `note`. */
export function passes(scope: Scope, filters: NoteFilters): RawBuilder<SqlBool> {
  const conditions: RawBuilder<unknown>[] = [];
  const { topic, municipalityCode, seasonId, authorId, audience, language } = filters;
  if (topic) {
    conditions.push(sql`exists (select 1 from note_topic
      where note_topic.note_id = note.id and note_topic.topic_key = ${topic})`);
  }
  if (municipalityCode) conditions.push(sql`note.municipality_code = ${municipalityCode}`);
  if (seasonId) conditions.push(sql`note.season_id = ${seasonId}`);
  if (authorId) conditions.push(sql`note.author_id = ${authorId}`);
  if (audience) conditions.push(sql`note.audience = ${audience}`);
  if (language) conditions.push(isNotBetterIn(language, isReadableBy(scope, "translation")));
  if (conditions.length === 0) return sql<SqlBool>`1 = 1`;
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
}

/** The note is in that language, or no translation of it that may be read is. */
function isNotBetterIn(language: Language, readable: RawBuilder<unknown>): RawBuilder<SqlBool> {
  return sql<SqlBool>`(note.language = ${language} or note.translation_key is null or not exists (
    select 1 from note as translation where translation.translation_key = note.translation_key
      and translation.language = ${language} and translation.state = 'published' and ${readable}))`;
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
