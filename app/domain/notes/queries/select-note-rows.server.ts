/** Knows which notes an asker may read, and the columns that a list shows of them. */
import { sql, type RawBuilder, type SqlBool } from "kysely";
import { listWhoShareSeason } from "#app/domain/accounts/queries/profiles.server.ts";
import type { Scope } from "#app/domain/accounts/viewer.ts";
import { topicKeys } from "#app/domain/municipalities/vocabulary.ts";
import type { Db } from "#db/client.server.ts";
import { fromJson } from "#db/columns.server.ts";
import { prepared } from "#db/prepared.server.ts";
import type { NoteRow } from "../note.ts";
import { maySeeName } from "../policy.ts";
import type { Readers } from "./readers-of-notes.server.ts";

const MOST_SEASONS = 200;

/** Published, and for the asker: the one place that says so in SQL. */
export function isReadableBy(
  readers: Readers,
  table: "note" | "translation" = "note",
): RawBuilder<SqlBool> {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  const published = sql<SqlBool>`${column("state")} = 'published'`;
  if (readers.organiser) return published;
  if (readers.viewerId === null) {
    return sql<SqlBool>`${published} and ${column("audience")} = 'public'`;
  }
  const seasonIds = readers.seasonIds.slice(0, MOST_SEASONS);
  const inSeason =
    seasonIds.length > 0
      ? sql`or (${column("audience")} = 'season' and ${column("season_id")} in (${sql.join(seasonIds)}))`
      : sql``;
  return sql<SqlBool>`${published} and (${column("audience")} in ('public', 'network')
    or ${column("author_id")} = ${readers.viewerId} ${inSeason})`;
}

export function selectNoteRows(db: Db) {
  return db
    .selectFrom("note")
    .leftJoin("municipality", "municipality.code", "note.municipality_code")
    .leftJoin("person as author", "author.id", "note.author_id")
    .select([
      "note.id", "note.title", "note.language", "note.state", "note.audience", "note.place",
      "note.author_id as writtenBy", "author.name as authorName", "author.state as authorState",
      "author.visibility as authorVisibility",
      "note.published_at as publishedAt", "note.updated_at as updatedAt",
      "note.do_count as doCount", "note.dont_count as dontCount", "note.excerpt",
      "municipality.code as municipalityCode", "municipality.name as municipalityName",
      "municipality.slug as municipalitySlug", "municipality.label as municipalityLabel",
    ]); // prettier-ignore
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectNoteRows>["execute"]>>[number];

/** Badges put together, authors narrowed to those whom the asker may know, topics read at once. */
export async function toNoteRows(
  db: Db,
  scope: Scope | "public",
  rows: Selected[],
  topicsOfAll?: ReadonlyMap<string, string[]>,
): Promise<NoteRow[]> {
  const ids = rows.map((row) => row.id);
  const topics = topicsOfAll ?? (await listTopicsOf(db, ids));
  const together = await listAuthorsWhoShareSeason(db, scope, rows);
  return rows.map((row) => {
    const {
      writtenBy: _hidden,
      authorGone: _gone,
      ...note
    } = toNote(row, scope, together, topics.get(row.id) ?? []);
    return note;
  });
}

export function toNote<Row extends Selected>(
  row: Row,
  scope: Scope | "public",
  together: ReadonlySet<string>,
  topics: string[],
) {
  const {
    municipalityCode, municipalityName, municipalitySlug, municipalityLabel,
    authorName, authorState, authorVisibility: _visibility, ...rest
  } = row; // prettier-ignore
  const municipality = municipalityCode !== null && {
    code: municipalityCode,
    name: municipalityName!,
    slug: municipalitySlug!,
    label: municipalityLabel!,
  };
  const known = isAuthorKnown(row, scope, together);
  const author =
    authorState === "anonymised"
      ? { authorId: null, authorName: "" }
      : { authorId: known ? row.writtenBy : null, authorName: known ? authorName : null };
  const authorGone = authorState === "anonymised";
  return { ...rest, ...author, authorGone, municipality: municipality || null, topics };
}

const visitor = { viewerId: null, organiser: false };

function isAuthorKnown(row: Selected, scope: Scope | "public", together: ReadonlySet<string>) {
  const { writtenBy: id, authorState: state } = row;
  if (id === null || state === null) return false;
  const author = { id, state, visibility: nameVisibility(row) };
  return maySeeName(scope === "public" ? visitor : scope, author, together.has(id));
}

function nameVisibility({ authorVisibility }: Selected): string {
  const json = authorVisibility ?? "{}";
  const known = nameVisibilities.get(json);
  if (known) return known;
  const { name = "network" } = fromJson<{ name?: string }>(json);
  nameVisibilities.set(json, name);
  return name;
}

/** By the column's text: six fields of three audiences make 729 at most, and a list reads forty. */
const nameVisibilities = new Map<string, string>();

/** Authors known to their season alone are looked up; mostly there are none. */
export async function listAuthorsWhoShareSeason(
  db: Db,
  scope: Scope | "public",
  rows: Selected[],
): Promise<ReadonlySet<string>> {
  if (scope === "public" || scope.organiser || scope.seasonIds.length === 0) return new Set();
  const asked = rows.filter((row) => nameVisibility(row) === "season").map((row) => row.writtenBy!);
  return listWhoShareSeason(db, scope, asked);
}

export async function listTopicsOf(db: Db, noteIds: string[]): Promise<Map<string, string[]>> {
  const topics = new Map<string, string[]>();
  if (noteIds.length === 0) return topics;
  const rows = await prepared(db, topicsOf, { noteIds });
  for (const row of rows) {
    const known = topics.get(row.note_id);
    if (known) known.push(row.topic_key);
    else topics.set(row.note_id, [row.topic_key]);
  }
  for (const keys of topics.values()) keys.sort(inVocabularyOrder);
  return topics;
}

function topicsOf(db: Db, { noteIds }: { noteIds: string[] }) {
  return db
    .selectFrom("note_topic")
    .select(["note_id", "topic_key"])
    .where("note_id", "in", noteIds);
}

const places = new Map(topicKeys.map((key, place) => [key, place]));

function inVocabularyOrder(a: string, b: string): number {
  return (places.get(a) ?? places.size) - (places.get(b) ?? places.size);
}
