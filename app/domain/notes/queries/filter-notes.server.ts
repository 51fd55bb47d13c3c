/** Knows a list's filters as SQL. */
import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { Language } from "#db/schema.ts";
import type { NoteFilters } from "../note.ts";
import type { Readers } from "./readers-of-notes.server.ts";
import { isReadableBy } from "./select-note-rows.server.ts";

/** The filters as one condition on `note`. */
export function passes(readers: Readers, filters: NoteFilters): RawBuilder<SqlBool> {
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
  if (language) conditions.push(isNotBetterIn(language, isReadableBy(readers, "translation")));
  if (conditions.length === 0) return sql<SqlBool>`1 = 1`;
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
}

/** The note is in that language, or no translation of it that may be read is. */
export function isNotBetterIn(
  language: Language,
  readable: RawBuilder<unknown>,
): RawBuilder<SqlBool> {
  return sql<SqlBool>`(note.language = ${language} or note.translation_key is null or not exists (
    select 1 from note as translation where translation.translation_key = note.translation_key
      and translation.language = ${language} and translation.state = 'published' and ${readable}))`;
}
