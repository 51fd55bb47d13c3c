/** The map of the list: coloured by leaders in the season, by leaders ever, or by region. */
import { useTranslation } from "#app/i18n/use-words.ts";
import { memberSquares } from "./member-squares.ts";
import { useMemberTiles, useMemberLegend } from "./member-map.tsx";
import type { NamedRegion } from "./place-filter.tsx";
import { passes, type PlaceRow, type PlaceView } from "./place-view.ts";
import { TileMap, type MapTile, type MapTone } from "./tile-map.tsx";

export interface PlaceMapProps {
  rows: readonly PlaceRow[];
  view: PlaceView;
  regions: readonly NamedRegion[];
  seasonNumber: number | null;
}

export function PlaceMap({ rows, view, regions, seasonNumber }: PlaceMapProps) {
  const { t, i18n } = useTranslation("municipalities");
  const words = i18n.getResource(i18n.language, "municipalities", "regionShort");
  const shortName = (key: string) => words[key] ?? key.slice(0, 4);
  const show = view.show === "season" && seasonNumber === null ? "ever" : view.show;
  const squares = memberSquares(rows, (row) => (show === "season" ? row.season : row.ever));
  const memberTiles = useMemberTiles(squares);
  const memberLegend = useMemberLegend();
  const byRegion = show === "region";
  const shown = new Set(rows.filter((row) => passes(row, view)).map((row) => row.slug));
  const tiles = byRegion ? regionTiles(rows, regions, shortName) : memberTiles;
  return (
    <TileMap
      id="map"
      title={t(`map.title.${show}`, { number: seasonNumber })}
      description={t("map.description")}
      tiles={tiles.map((tile) => (shown.has(tile.slug) ? tile : { ...tile, dimmed: true }))}
      legend={byRegion ? regionLegend(regions) : memberLegend}
    />
  );
}

/** Regions keep their colours by their place in the list; each tile says its region in letters too. */
function toneOf(index: number): MapTone {
  return `kind-${(index % 6) + 1}` as MapTone;
}

function regionLegend(regions: readonly NamedRegion[]) {
  return regions.map((region, index) => ({ tone: toneOf(index), label: region.name }));
}

function regionTiles(
  rows: readonly PlaceRow[],
  regions: readonly NamedRegion[],
  shortName: (key: string) => string,
): MapTile[] {
  return rows.map((row) => {
    const index = regions.findIndex((region) => region.key === row.regionKey);
    return {
      slug: row.slug, name: row.name, label: row.label, col: row.tileCol, row: row.tileRow,
      tone: toneOf(index), mark: shortName(row.regionKey), value: regions[index]?.name ?? "",
    }; // prettier-ignore
  });
}
