import type { ReactNode } from "react";
import { Kept } from "./kept.tsx";
import { Link } from "./link.tsx";
import { NetworkMark } from "./network-mark.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";

export type TileTone = "solid" | "soft" | "outline" | "green" | "amber";
export type TileSize = "small" | "medium" | "large";

export interface TileProps {
  /** The three or four letters; without any the network's own mark stands there. */
  label: string;
  /** What the letters stand for: the tooltip, and what a screen reader says. */
  title: string;
  tone?: TileTone;
  size?: TileSize;
  /** True where the full name stands beside it, which is then said only once. */
  decorative?: boolean;
}

export function Tile({
  label,
  title,
  tone = "solid",
  size = "medium",
  decorative = false,
}: TileProps) {
  return (
    <span className={`tile tile-${tone} tile-${size}`} title={title}>
      {label === "" ? <NetworkMark /> : <span aria-hidden="true">{label}</span>}
      {decorative ? null : <VisuallyHidden>{title}</VisuallyHidden>}
    </span>
  );
}

export interface TileNameProps extends Omit<TileProps, "decorative"> {
  /** The text beside the tile; without it the title. */
  name?: ReactNode;
  meta?: ReactNode;
  to?: string;
}

/** A tile with a name and a line about it: a person, a host, an owner. */
export function TileName({ name, meta, to, ...tile }: TileNameProps) {
  const text = name ?? tile.title;
  return (
    <span className="tile-name">
      <Tile {...tile} decorative={name === undefined} />
      <span className="tile-name-text">
        {to ? <Link to={to}>{text}</Link> : <span>{text}</span>}
        {meta ? <span className="tile-name-meta">{meta}</span> : null}
      </span>
    </span>
  );
}

/** Tiles in a row: who takes part. */
export function TileRow({ tiles, label }: { tiles: readonly TileProps[]; label: string }) {
  return <Kept as="ul" className="tile-row" aria-label={label} part={TileItem} each={tiles} />;
}

function TileItem(tile: TileProps) {
  return (
    <li>
      <Tile {...tile} />
    </li>
  );
}
