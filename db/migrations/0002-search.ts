import { type Kysely, sql } from "kysely";
import { engineOf, type Db } from "../client.server.ts";

type AnyDatabase = Kysely<any>; // eslint-disable-line @typescript-eslint/no-explicit-any

/**
 * Short columns first: a row is often weighed by them alone, and SQLite then never turns the pages
 * on which its long texts lie.
 */
export async function up(db: AnyDatabase): Promise<void> {
  if (engineOf(db as Db) === "postgres") await onPostgres(db);
  else await onSqlite(db);
  await sql`create unique index search_entry_by_ref on search_entry (kind, ref_id)`.execute(db);
}

async function onSqlite(db: AnyDatabase) {
  await sql`create table search_entry (
    id integer primary key autoincrement,
    kind text not null,
    ref_id text not null,
    audience text not null,
    season_id text,
    language text,
    updated_at text not null,
    title text not null,
    title_stems text not null,
    stems text not null,
    parts text not null,
    body text not null
  )`.execute(db);
  await sql`create virtual table search_index using fts5(
    title_stems, stems, parts,
    content='search_entry', content_rowid='id', detail='column',
    tokenize='unicode61 remove_diacritics 0', prefix='2 3'
  )`.execute(db);
  await sql`create trigger search_entry_added after insert on search_entry begin
    insert into search_index (rowid, title_stems, stems, parts)
      values (new.id, new.title_stems, new.stems, new.parts);
  end`.execute(db);
  await sql`create trigger search_entry_removed after delete on search_entry begin
    insert into search_index (search_index, rowid, title_stems, stems, parts)
      values ('delete', old.id, old.title_stems, old.stems, old.parts);
  end`.execute(db);
  await sql`create trigger search_entry_changed
    after update of id, title_stems, stems, parts on search_entry begin
    insert into search_index (search_index, rowid, title_stems, stems, parts)
      values ('delete', old.id, old.title_stems, old.stems, old.parts);
    insert into search_index (rowid, title_stems, stems, parts)
      values (new.id, new.title_stems, new.stems, new.parts);
  end`.execute(db);
}

async function onPostgres(db: AnyDatabase) {
  await sql`create table search_entry (
    id integer generated always as identity primary key,
    kind text not null,
    ref_id text not null,
    audience text not null,
    season_id text,
    language text,
    updated_at text not null,
    title text not null,
    title_stems text not null,
    stems text not null,
    parts text not null,
    body text not null,
    title_words tsvector not null
      generated always as (array_to_tsvector(string_to_array(title_stems, ' '))) stored,
    words tsvector not null generated always as (array_to_tsvector(string_to_array(stems, ' '))) stored,
    part_words tsvector not null
      generated always as (array_to_tsvector(string_to_array(parts, ' '))) stored
  )`.execute(db);
  await sql`create index search_entry_title_words on search_entry using gin (title_words)`.execute(
    db,
  );
  await sql`create index search_entry_words on search_entry using gin (words)`.execute(db);
  await sql`create index search_entry_part_words on search_entry using gin (part_words)`.execute(
    db,
  );
}
