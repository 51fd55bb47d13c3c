/** The tile map: each municipality a square in its place, coloured by something, leading to its page. */
import type { ReactNode } from "react";
import { mapParts, type MapPart } from "./map-parts.ts";
import { PITCH, SIDE, tilesMarkup } from "./tile-markup.ts";

/** Four steps from nothing to much, and six kinds. */
export type MapTone =
  | "none" | "low" | "mid" | "high"
  | "kind-1" | "kind-2" | "kind-3" | "kind-4" | "kind-5" | "kind-6"; // prettier-ignore

export interface MapTile {
  slug: string;
  name: string;
  /** The three or four letters. */
  label: string;
  col: number;
  row: number;
  tone: MapTone;
  /** What the colour says, in four characters: a number, a short name. */
  mark: string;
  /** The same in words: "4 deltagere". */
  value: string;
  /** Left out by a filter: it stays where it is, pale. */
  dimmed?: boolean;
}

export interface TileMapProps {
  /** Unique on the page. */
  id: string;
  title: string;
  description: string;
  tiles: readonly MapTile[];
  legend: readonly { tone: MapTone; label: ReactNode }[];
  /** On a phone: its halves under one another with letters, or small as a picture without. */
  narrow?: "stack" | "picture";
}

export function TileMap({ id, title, description, tiles, legend, narrow = "stack" }: TileMapProps) {
  const parts = mapParts(tiles);
  const corner = parts.length > 1 && parts.at(-1)!.fromRow >= 3;
  return (
    <div
      className={`tile-map tile-map-${narrow}${corner ? " tile-map-corner" : ""}`}
      role="group"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
    >
      <div className="tile-map-legend">
        <p className="tile-map-title" id={`${id}-title`}>
          {title}
        </p>
        <p className="sr-only" id={`${id}-description`}>
          {description}
        </p>
        <ul>
          {legend.map(({ tone, label }) => (
            <li key={tone}>
              <svg className={`tile-map-key map-${tone}`} viewBox="0 0 16 16" aria-hidden="true">
                <rect x="1" y="1" width="14" height="14" />
              </svg>
              {label}
            </li>
          ))}
        </ul>
      </div>
      <div className={`tile-map-parts tile-map-of${Math.max(...parts.map((part) => part.cols))}`}>
        {parts.map((part, index) => (
          <Part key={part.fromCol} part={part} gap={index === 0 ? 0 : part.gap} />
        ))}
      </div>
    </div>
  );
}

function Part({ part, gap }: { part: MapPart<MapTile>; gap: number }) {
  const width = (part.cols - 1) * PITCH + SIDE;
  const height = (part.rows - 1) * PITCH + SIDE;
  return (
    <>
      {gap > 0 ? <span className={`tile-map-gap tile-map-w${gap}`} /> : null}
      <svg
        className={`tile-map-part tile-map-w${part.cols}`}
        viewBox={`-2 -2 ${width + 4} ${height + 4}`}
        focusable="false"
        dangerouslySetInnerHTML={{ __html: tilesMarkup(part.tiles, part.fromCol, part.fromRow) }}
      />
    </>
  );
}
