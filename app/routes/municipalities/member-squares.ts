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

export function memberSquares<Place extends MapPlace>(
  places: readonly Place[],
  leadersOf: (place: Place) => number | undefined,
): MemberSquare[] {
  return places.map((place) => {
    const { slug, name, label, tileCol, tileRow } = place;
    return [slug, name, label, tileCol, tileRow, leadersOf(place) ?? 0];
  });
}
