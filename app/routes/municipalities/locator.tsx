/** A small map that shows where one municipality lies, with those that border on it. */
import type { MapPlace } from "#app/domain/municipalities/municipality.ts";

const PITCH = 10;

type Place = Pick<MapPlace, "code" | "tileCol" | "tileRow">;

export interface LocatorProps {
  title: string;
  places: readonly Place[];
  here: string;
  near: readonly string[];
}

/** Drawn as three shapes: the page has a list of the neighbours, so no square is a link. */
export function Locator({ title, places, here, near }: LocatorProps) {
  const width = (Math.max(...places.map((place) => place.tileCol)) + 1) * PITCH;
  const height = (Math.max(...places.map((place) => place.tileRow)) + 1) * PITCH;
  const squares = (chosen: (place: Place) => boolean) =>
    places
      .filter(chosen)
      .map(({ tileCol, tileRow }) => `M${tileCol * PITCH} ${tileRow * PITCH}h9v9h-9z`)
      .join("");
  const isHere = (place: Place) => place.code === here;
  const isNear = (place: Place) => near.includes(place.code);
  return (
    <svg className="locator" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
      <path className="locator-all" d={squares((place) => !isHere(place) && !isNear(place))} />
      <path className="locator-near" d={squares(isNear)} />
      <path className="locator-here" d={squares(isHere)} />
    </svg>
  );
}
