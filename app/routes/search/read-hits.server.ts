/** Finds, and reads beside each hit what its row shows: a hit that the asker may not see is left out. */
import { listPeopleByIds } from "#app/domain/accounts/queries/list-people.server.ts";
import { searchVisibility } from "#app/domain/accounts/rules/search-visibility.ts";
import { listMeetingsByIds } from "#app/domain/meetings/queries/list-meetings-by-ids.server.ts";
import type { MunicipalityBadge } from "#app/domain/municipalities/municipality.ts";
import { listMapPlaces } from "#app/domain/municipalities/queries.server.ts";
import { placesMeant } from "#app/domain/municipalities/rules.ts";
import { listNotesByIds } from "#app/domain/notes/queries/list-notes-by-ids.server.ts";
import { thingOf } from "#app/search/index.server.ts";
import { searchEntries, type Piece } from "#app/search/search.server.ts";
import type { HubContext } from "#app/web/context.ts";
import type { Instant, SearchKind } from "#db/schema.ts";
import type { SearchAsked } from "./search-address.ts";

const PAGE = 20;
const MOST_PLACES = 8;

/** What a row knows beside the found words. */
interface Beside {
  municipality: MunicipalityBadge | null;
  /** Of a note from abroad. */
  place: string;
  /** A person's title, where the asker may see it. */
  work: string;
  /** When a meeting begins, or a note came out. */
  at: Instant | null;
}

export interface Hit extends Beside {
  kind: Exclude<SearchKind, "municipality">;
  id: string;
  lang: string | null;
  title: Piece[];
  snippet: Piece[];
}

export interface Found {
  hits: Hit[];
  /** On all pages. */
  found: number;
  next: string | null;
  places: MunicipalityBadge[];
  morePlaces: boolean;
}

export async function readHits(context: HubContext, asked: SearchAsked): Promise<Found> {
  const { db, scope, language } = context;
  const { q, kind, after } = asked;
  const meant = await readPlaces(context, asked);
  const places = meant.slice(0, kind === "municipality" ? undefined : MOST_PLACES);
  const also = { places, morePlaces: meant.length > places.length };
  if (kind === "municipality") return { hits: [], found: 0, next: null, ...also };
  const kinds = kind ? [kind] : (["person", "meeting", "note"] as const);
  const options = { kinds, limit: PAGE, after, language };
  const page = await searchEntries(db, searchVisibility(scope), q, options);
  const beside = await readBeside(context, page.hits);
  const hits = page.hits.flatMap(({ kind: of, refId, language: lang, titlePieces, snippet }) => {
    const known = beside.get(thingOf(refId));
    if (!known || of === "municipality") return [];
    return [{ kind: of, id: refId, lang, title: titlePieces, snippet, ...known }];
  });
  return { hits, found: page.found, next: page.next, ...also };
}

/** The municipalities that the words name; beside other hits only on the first page. */
async function readPlaces({ db }: HubContext, { q, kind, after }: SearchAsked) {
  if (after || (kind !== null && kind !== "municipality")) return [];
  const meant = placesMeant(await listMapPlaces(db), q);
  return meant.map(({ code, name, slug, label }) => ({ code, name, slug, label }));
}

const none = { municipality: null, place: "", work: "", at: null };

async function readBeside(
  { db, scope }: HubContext,
  hits: readonly { kind: SearchKind; refId: string }[],
): Promise<Map<string, Beside>> {
  const idsOf = (kind: SearchKind) =>
    hits.filter((hit) => hit.kind === kind).map((hit) => thingOf(hit.refId));
  const [people, meetings, notes] = await Promise.all([
    listPeopleByIds(db, scope, idsOf("person")),
    listMeetingsByIds(db, scope, idsOf("meeting")),
    listNotesByIds(db, scope, idsOf("note")),
  ]);
  return new Map<string, Beside>([
    ...people.map(
      ({ id, municipality, title: work }) => [id, { ...none, municipality, work }] as const,
    ),
    ...meetings.map(
      ({ id, host, startsAt }) => [id, { ...none, municipality: host, at: startsAt }] as const,
    ),
    ...notes.map(
      ({ id, municipality, place, publishedAt }) =>
        [id, { ...none, municipality, place, at: publishedAt }] as const,
    ),
  ]);
}
