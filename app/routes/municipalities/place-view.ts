/** What the address asks the list of municipalities to show, and the rows in that order. */
import type { Municipality } from "#app/domain/municipalities/municipality.ts";
import { byDanishName, isNamed } from "#app/domain/municipalities/rules.ts";

/** What the map's colour means. */
export const shows = ["season", "ever", "region"] as const;
export type Show = (typeof shows)[number];

export const sortKeys = ["name", "region", "population", "season", "ever"] as const;
export type SortKey = (typeof sortKeys)[number];

export interface PlaceView {
  show: Show;
  /** A region's key; empty for all. */
  region: string;
  /** What was typed in the search field. */
  name: string;
  sort: SortKey;
  reversed: boolean;
}

export interface PlaceRow {
  code: string;
  name: string;
  slug: string;
  label: string;
  tileCol: number;
  tileRow: number;
  population: number;
  regionKey: string;
  /** Leaders in the season shown, and in all that have run. */
  season: number;
  ever: number;
}

export function toPlaceRows(
  municipalities: readonly Municipality[],
  members: Readonly<Record<string, number>>,
  ever: Readonly<Record<string, number>>,
): PlaceRow[] {
  return municipalities.map(({ code, name, slug, label, tileCol, tileRow, population, regionKey }) => ({
    code, name, slug, label, tileCol, tileRow, population, regionKey,
    season: members[code] ?? 0,
    ever: ever[code] ?? 0,
  })); // prettier-ignore
}

const LONGEST_NAME = 60;

/** What is not understood is left out: an address that was sent on in pieces still shows a page. */
export function readPlaceView(query: URLSearchParams, regionKeys: readonly string[]): PlaceView {
  const sort = query.get("sort") ?? "";
  const region = query.get("region") ?? "";
  return {
    show: oneOf(shows, query.get("show"), "season"),
    region: regionKeys.includes(region) ? region : "",
    name: (query.get("q") ?? "").trim().slice(0, LONGEST_NAME),
    sort: oneOf(sortKeys, sort.replace(/^-/, ""), "name"),
    reversed: sort.startsWith("-"),
  };
}

function oneOf<T extends string>(known: readonly T[], value: string | null, otherwise: T): T {
  return known.find((one) => one === value) ?? otherwise;
}

/** The address of the list as in `view`, with some of it changed. */
export function placesPath(view: PlaceView, change: Partial<PlaceView> = {}): string {
  const { show, region, name, sort, reversed } = { ...view, ...change };
  const query = new URLSearchParams();
  if (show !== "season") query.set("show", show);
  if (region) query.set("region", region);
  if (name) query.set("q", name);
  if (sort !== "name" || reversed) query.set("sort", (reversed ? "-" : "") + sort);
  return query.size > 0 ? `/municipalities?${query}` : "/municipalities";
}

/** A second click on a heading turns the order round. */
export function sortedBy(view: PlaceView, sort: SortKey): string {
  const reversed = view.sort === sort ? !view.reversed : false;
  return `${placesPath(view, { sort, reversed })}#table`;
}

export function passes(row: PlaceRow, view: PlaceView): boolean {
  return (view.region === "" || row.regionKey === view.region) && isNamed(row, view.name);
}

/** Names from A, numbers from the largest; equals by name. */
export function arranged(
  rows: readonly PlaceRow[],
  view: PlaceView,
  regionNames: ReadonlyMap<string, string>,
): PlaceRow[] {
  const regionOf = (row: PlaceRow) => ({ name: regionNames.get(row.regionKey) ?? "" });
  const compare = (a: PlaceRow, b: PlaceRow) => {
    if (view.sort === "name") return byDanishName(a, b);
    if (view.sort === "region") return byDanishName(regionOf(a), regionOf(b));
    return b[view.sort] - a[view.sort];
  };
  const turn = view.reversed ? -1 : 1;
  return rows
    .filter((row) => passes(row, view))
    .sort((a, b) => turn * compare(a, b) || byDanishName(a, b));
}
