/** Knows which notes an asker may read, and the columns that a list shows of them. */
import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { Scope } from "#app/domain/accounts/viewer.ts";
import { topicKeys } from "#app/domain/municipalities/vocabulary.ts";
import type { Db } from "#db/client.server.ts";
import type { NoteRow } from "../note.ts";

const MOST_SEASONS = 200;

/** Published, and for the asker: the one place that says so in SQL. */
export function isReadableBy(
  scope: Scope,
  table: "note" | "translation" = "note",
): RawBuilder<SqlBool> {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  const published = sql<SqlBool>`${column("state")} = 'published'`;
  if (scope.organiser) return published;
  if (scope.viewerId === null) {
    return sql<SqlBool>`${published} and ${column("audience")} = 'public'`;
  }
  const seasonIds = scope.seasonIds.slice(0, MOST_SEASONS);
  const inSeason =
    seasonIds.length > 0
      ? sql`or (${column("audience")} = 'season' and ${column("season_id")} in (${sql.join(seasonIds)}))`
      : sql``;
  return sql<SqlBool>`${published} and (${column("audience")} in ('public', 'network')
    or ${column("author_id")} = ${scope.viewerId} ${inSeason})`;
}

export function selectNoteRows(db: Db) {
  return db
    .selectFrom("note")
    .leftJoin("municipality", "municipality.code", "note.municipality_code")
    .leftJoin("person as author", "author.id", "note.author_id")
    .select([
      "note.id", "note.title", "note.language", "note.state", "note.audience", "note.place",
      "note.author_id as authorId", "author.name as authorName",
      "note.published_at as publishedAt", "note.updated_at as updatedAt",
      "note.do_count as doCount", "note.dont_count as dontCount", "note.excerpt",
      "municipality.code as municipalityCode", "municipality.name as municipalityName",
      "municipality.slug as municipalitySlug", "municipality.label as municipalityLabel",
    ]); // prettier-ignore
}

type Selected = Omit<NoteRow, "municipality" | "topics"> & {
  municipalityCode: string | null;
  municipalityName: string | null;
  municipalitySlug: string | null;
  municipalityLabel: string | null;
};

/** The badge put together, and the topics of all rows read at once. */
export async function toNoteRows(db: Db, rows: Selected[]): Promise<NoteRow[]> {
  const topics = await listTopicsOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => toNoteRow(row, topics.get(row.id) ?? []));
}

export function toNoteRow<Row extends Selected>(row: Row, topics: string[]) {
  const { municipalityCode, municipalityName, municipalitySlug, municipalityLabel, ...rest } = row;
  const municipality = municipalityCode !== null && {
    code: municipalityCode,
    name: municipalityName!,
    slug: municipalitySlug!,
    label: municipalityLabel!,
  };
  return { ...rest, municipality: municipality || null, topics };
}

export async function listTopicsOf(db: Db, noteIds: string[]): Promise<Map<string, string[]>> {
  const topics = new Map<string, string[]>();
  if (noteIds.length === 0) return topics;
  const rows = await db
    .selectFrom("note_topic")
    .select(["note_id", "topic_key"])
    .where("note_id", "in", noteIds)
    .execute();
  for (const row of rows) {
    const known = topics.get(row.note_id);
    if (known) known.push(row.topic_key);
    else topics.set(row.note_id, [row.topic_key]);
  }
  for (const keys of topics.values()) keys.sort(inVocabularyOrder);
  return topics;
}

const places = new Map(topicKeys.map((key, place) => [key, place]));

function inVocabularyOrder(a: string, b: string): number {
  return (places.get(a) ?? places.size) - (places.get(b) ?? places.size);
}
