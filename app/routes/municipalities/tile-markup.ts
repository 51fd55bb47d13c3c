/**
 * Tiles of the map as SVG text. React takes some milliseconds for 98 links with their letters, which
 * is more than all the rest of a season's page; text joined by hand takes none worth measuring.
 */
import type { MapTile } from "./tile-map.tsx";

export const PITCH = 40;
export const SIDE = 37;

/** A link for each tile; its title is the tooltip and what a screen reader says. */
export function tilesMarkup(tiles: readonly MapTile[], fromCol: number, fromRow: number): string {
  return tiles
    .map((tile) => markupOf(tile, (tile.col - fromCol) * PITCH, (tile.row - fromRow) * PITCH))
    .join("");
}

function markupOf(tile: MapTile, x: number, y: number): string {
  const { slug, name, label, mark, value } = tile;
  const tone = tile.dimmed ? "dimmed" : tile.tone;
  const long = label.length > 3 ? " map-label-long" : "";
  const middle = x + SIDE / 2;
  return [
    `<a class="map-tile map-${tone}" href="/municipalities/${escaped(encodeURIComponent(slug))}">`,
    `<title>${escaped(`${name} (${label}): ${value}`)}</title>`,
    `<rect x="${x}" y="${y}" width="${SIDE}" height="${SIDE}"/>`,
    `<text class="map-label${long}" x="${middle}" y="${y + (mark ? 17 : 23)}">${escaped(label)}</text>`,
    mark ? `<text class="map-mark" x="${middle}" y="${y + 30}">${escaped(mark)}</text>` : "",
    "</a>",
  ].join("");
}

const entities: Record<string, string> = {
  "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;",
}; // prettier-ignore

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => entities[letter]!);
}
