/** Knows how lists of people are read: filtered, paged by key, and narrowed to what the asker may see. */
import type { Db } from "#db/client.server.ts";
import { keptUntilWrite } from "#db/kept.server.ts";
import { prepared } from "#db/prepared.server.ts";
import type { PersonRow } from "../person.ts";
import { visibleProfile } from "../policy.ts";
import type { Scope } from "../viewer.ts";
import {
  matches,
  type PatternFilter,
  type People,
  type PeopleFilter,
  withPatterns,
} from "./people-filter.server.ts";
import { listWhoShareSeason, rowColumns, toProfile } from "./profiles.server.ts";

export type { PeopleFilter };

export interface PeoplePage {
  people: PersonRow[];
  /** On all pages. */
  found: number;
  /** For `after`; null on the last page. */
  next: string | null;
  /** For `before`; null on the first page. */
  previous: string | null;
}

export interface PageWish {
  limit: number;
  after?: string | null | undefined;
  before?: string | null | undefined;
}

const MOST = 200;

export async function listPeople(
  db: Db,
  scope: Scope,
  filter: PeopleFilter,
  page: PageWish,
): Promise<PeoplePage> {
  const limit = Math.min(page.limit, MOST);
  const before = readKey(page.before);
  const after = before ? null : readKey(page.after);
  const asked = { scope, filter: withPatterns(filter), after, before, rows: limit + 1 };
  const name = `people ${JSON.stringify({ ...asked, scope: findersOf(scope, filter) })}`;
  const rows = await keptUntilWrite(db, name, () => prepared(db, inOrder, asked));
  const more = rows.length > limit;
  const shown = rows.slice(0, limit);
  if (before) shown.reverse();
  const onlyPage = !after && !before && !more;
  const [first, last] = [shown[0], shown.at(-1)];
  return {
    people: await narrowed(db, scope, shown),
    found: onlyPage ? shown.length : await countPeople(db, scope, filter),
    next: last && (before || more) ? writeKey(last) : null,
    previous: first && (after || (before && more)) ? writeKey(first) : null,
  };
}

interface Asked {
  scope: Scope;
  filter: PatternFilter;
  after: Key | null;
  before: Key | null;
  /** One more than are shown. */
  rows: number;
}

function inOrder(db: Db, { scope, filter, after, before, rows }: Asked) {
  let query = rowColumns(db).where((eb) => matches(eb, scope, filter));
  if (after) query = query.where((eb) => beyond(eb, ">", after));
  if (before) query = query.where((eb) => beyond(eb, "<", before));
  const direction = before ? "desc" : "asc";
  return query.orderBy("person.sort_key", direction).orderBy("person.id", direction).limit(rows);
}

export async function countPeople(db: Db, scope: Scope, filter: PeopleFilter): Promise<number> {
  const asked = { scope, filter: withPatterns(filter) };
  const name = `count of people ${JSON.stringify({ ...asked, scope: findersOf(scope, filter) })}`;
  const [row] = await keptUntilWrite(db, name, () => prepared(db, counted, asked));
  return Number(row!.count);
}

/** Whoever finds the very same people; what each may see of them is another matter. */
function findersOf(scope: Scope, { sectorKey, roleKey, topicKey }: PeopleFilter) {
  const { organiser, viewerId } = scope;
  // These ask for what some people show to their own season alone.
  const byProfile = sectorKey || roleKey || topicKey;
  return byProfile && !organiser ? scope : { organiser, visitor: viewerId === null };
}

function counted(db: Db, { scope, filter }: { scope: Scope; filter: PatternFilter }) {
  return db
    .selectFrom("person")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where((eb) => matches(eb, scope, filter));
}

/** Those of `ids` whom the asker may know of, in Danish order. */
export async function listPeopleByIds(db: Db, scope: Scope, ids: string[]): Promise<PersonRow[]> {
  if (ids.length === 0) return [];
  const rows = await rowColumns(db)
    .where("person.id", "in", ids)
    .orderBy("person.sort_key")
    .orderBy("person.id")
    .execute();
  return narrowed(db, scope, rows);
}

type Rows = Awaited<ReturnType<ReturnType<typeof rowColumns>["execute"]>>;

async function narrowed(db: Db, scope: Scope, rows: Rows): Promise<PersonRow[]> {
  const profiles = rows.map(toProfile);
  // Mostly nobody: a row shows nothing of what is for one's season unless one says so.
  const forSeason = profiles.filter(({ visibility: { name, work } }) =>
    [name, work].includes("season"),
  );
  const ids = scope.organiser ? [] : forSeason.map((profile) => profile.id);
  const together = await listWhoShareSeason(db, scope, ids);
  return profiles.flatMap((profile) => {
    const person = visibleProfile(profile, scope, together.has(profile.id));
    if (!person) return [];
    const { id, name, municipality, role, state, title, roleKey, sectorKey } = person;
    return [{ id, name, municipality, role, state, title, roleKey, sectorKey }];
  });
}

interface Key {
  sortKey: string;
  id: string;
}

function beyond(anyEb: unknown, sign: "<" | ">", { sortKey, id }: Key) {
  const eb = anyEb as People;
  return eb.or([
    eb("person.sort_key", sign, sortKey),
    eb.and([eb("person.sort_key", "=", sortKey), eb("person.id", sign, id)]),
  ]);
}

const writeKey = ({ sortKey, id }: Key) => `${sortKey}.${id}`;

function readKey(text: string | null | undefined): Key | null {
  const [, sortKey, id] = /^([0-9a-z]{0,200})\.([0-9a-f-]{36})$/.exec(text ?? "") ?? [];
  return id === undefined ? null : { sortKey: sortKey!, id };
}
