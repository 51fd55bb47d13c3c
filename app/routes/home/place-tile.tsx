/** The square of a note's municipality; of a place abroad its first letters, in outline. */
import type { MunicipalityBadge } from "#app/domain/municipalities/municipality.ts";
import { Tile } from "#app/ui/tile.tsx";

export function PlaceTile({
  municipality,
  place,
}: {
  municipality: MunicipalityBadge | null;
  place: string;
}) {
  if (municipality) return <Tile label={municipality.label} title={municipality.name} decorative />;
  const letters = place.match(/\p{L}/gu)?.slice(0, 3).join("").toUpperCase();
  return <Tile label={letters ?? "–"} title={place} tone="outline" decorative />;
}
