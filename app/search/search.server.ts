/** Finds people, meetings, notes and municipalities that the asker may see, best first. */
import type { RawBuilder, SelectQueryBuilder, SqlBool } from "kysely";
import type { Db } from "#db/client.server.ts";
import type { Audience, Database, Instant, SearchKind } from "#db/schema.ts";
import { thingOf } from "./index.server.ts";
import { entriesHolding, type Breadth } from "./match.server.ts";
import { parseQuery, type Term } from "./query.ts";
import { byRank, closeness, keyToPlace, placeToKey, score } from "./rank.ts";
import { markWords, snippet, type Piece, type Sought } from "./snippet.ts";

export type { Piece };

export type SearchVisibility =
  /** Public entries. */
  | { who: "visitor" }
  /** Those, the network's, and those of the named seasons. */
  | { who: "member"; seasonIds: readonly string[] }
  /** All. */
  | { who: "organiser" };

export interface SearchOptions {
  kinds?: readonly SearchKind[];
  /** 50 at most. */
  limit: number;
  /** `next` of the page before; anything else shows the first page. */
  after?: string | null;
  /** Entries in the reader's language come a little earlier. */
  language?: string;
  /** A further condition on search_entry, for a list that is narrowed by more than words. */
  among?: RawBuilder<SqlBool>;
}

export interface SearchHit {
  kind: SearchKind;
  refId: string;
  title: string;
  /** The title in pieces, the found words marked; never HTML. */
  titlePieces: Piece[];
  /** About 220 characters of the body; empty where there is none. */
  snippet: Piece[];
  audience: Audience;
  seasonId: string | null;
  language: string | null;
  updatedAt: Instant;
}

export interface SearchPage {
  hits: SearchHit[];
  /** Hits on all pages; no more than some hundreds are ever weighed. */
  found: number;
  /** For `after`; null on the last page. */
  next: string | null;
}

const MOST_HITS = 50;
const MOST_SEASONS = 200;
/** Weighed at most for each breadth, the last written first. */
const WEIGHED: Record<Breadth, number> = { title: 100, words: 200, parts: 100, some: 100 };
/** With fewer hits than this, compounds that hold the words are looked for too. */
const FEW = 10;

export async function searchEntries(
  db: Db,
  visibility: SearchVisibility,
  typed: string,
  options: SearchOptions,
): Promise<SearchPage> {
  const terms = parseQuery(typed);
  if (terms.length === 0) return { hits: [], found: 0, next: null };
  const candidates = await gather(db, visibility, terms, options);
  const ranked = candidates
    .map((row) => ({ ...row, score: score(row, terms, options.language) }))
    .sort(byRank)
    .filter(firstOfItsThing());
  const after = options.after ? keyToPlace(options.after) : undefined;
  const rest = after ? ranked.filter((row) => byRank(row, after) > 0) : ranked;
  const page = rest.slice(0, Math.max(1, Math.min(options.limit, MOST_HITS)));
  const bodies = await readBodies(
    db,
    page.map((row) => row.id),
  );
  const last = page.at(-1);
  return {
    hits: page.map((row) => toHit(row, bodies.get(row.id) ?? "", terms)),
    found: ranked.length,
    next: last && rest.length > page.length ? placeToKey(last) : null,
  };
}

/**
 * A thing may have several entries, each for its own audience: "<id>", "<id>#minutes". The best one
 * stands for it.
 */
function firstOfItsThing() {
  const seen = new Set<string>();
  return ({ kind, refId }: { kind: SearchKind; refId: string }) => {
    const thing = `${kind} ${thingOf(refId)}`;
    return !seen.has(thing) && Boolean(seen.add(thing));
  };
}

type Row = Awaited<ReturnType<typeof select>>[number];

async function gather(
  db: Db,
  visibility: SearchVisibility,
  terms: Term[],
  options: SearchOptions,
): Promise<Row[]> {
  const found = new Map<number, Row>();
  const add = async (breadth: Breadth) => {
    for (const row of await select(db, visibility, terms, breadth, options)) found.set(row.id, row);
  };
  await add("words");
  // Words of the title are words of the entry: a second look only pays where the first was cut off.
  if (found.size >= WEIGHED.words) await add("title");
  if (found.size < FEW) await add("parts");
  if (found.size === 0 && terms.length > 1) await add("some");
  return [...found.values()];
}

function select(
  db: Db,
  visibility: SearchVisibility,
  terms: Term[],
  breadth: Breadth,
  { kinds, among }: SearchOptions,
) {
  let query = entriesHolding(db, terms, breadth)
    .select(["search_entry.id", "kind", "ref_id as refId", "audience", "season_id as seasonId"])
    .select(["language", "updated_at as updatedAt", "search_entry.title"])
    .select(["search_entry.title_stems as titleStems", "search_entry.stems"]);
  if (kinds)
    query = query.where("kind", "in", kinds.length > 0 ? kinds : ([""] as unknown as SearchKind[]));
  if (among) query = query.where(among);
  return visibleTo(query, visibility).limit(WEIGHED[breadth]).execute();
}

function visibleTo<Selected>(
  query: SelectQueryBuilder<Database, "search_entry", Selected>,
  visibility: SearchVisibility,
) {
  if (visibility.who === "organiser") return query;
  if (visibility.who === "visitor") return query.where("audience", "=", "public");
  const seasonIds = visibility.seasonIds.slice(0, MOST_SEASONS);
  return query.where((eb) => {
    const open = eb("audience", "in", ["public", "network"]);
    if (seasonIds.length === 0) return open;
    return eb.or([open, eb.and([eb("audience", "=", "season"), eb("season_id", "in", seasonIds)])]);
  });
}

async function readBodies(db: Db, ids: number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("search_entry")
    .select(["id", "body"])
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row.body]));
}

function toHit(row: Row, body: string, terms: Term[]): SearchHit {
  const sought = terms.map((term) => soughtIn(row.stems, term));
  const { kind, refId, title, audience, seasonId, language, updatedAt } = row;
  const shown = { titlePieces: markWords(title, sought), snippet: snippet(body, sought) };
  return { kind, refId, title, ...shown, audience, seasonId, language, updatedAt };
}

/** Marks reach as far as the term had to reach to find the entry, and no further. */
function soughtIn(stems: string, { stem, prefix }: Term): Sought {
  const how = closeness(stems, stem);
  if (how === "inside") return { stem, reach: "inside" };
  return { stem, reach: how === "beginning" || prefix ? "beginning" : "word" };
}
