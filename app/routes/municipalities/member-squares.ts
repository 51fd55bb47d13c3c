/** A municipality's place on the map and its leaders, in few words: every page with a map sends a hundred. */
import type { MapPlace } from "#app/domain/municipalities/municipality.ts";

export type MemberSquare = readonly [
  slug: string,
  name: string,
  label: string,
  col: number,
  row: number,
  leaders: number,
];

/** `members`: how many leaders, by municipality code; none where it is missing. */
export function memberSquares(
  places: readonly MapPlace[],
  members: Readonly<Record<string, number>>,
): MemberSquare[] {
  return places.map(({ code, slug, name, label, tileCol, tileRow }) => {
    return [slug, name, label, tileCol, tileRow, members[code] ?? 0];
  });
}
