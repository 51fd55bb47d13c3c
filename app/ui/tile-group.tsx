import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { TileName, type TileNameProps } from "./tile.tsx";

export interface TileGroupProps {
  people: readonly (TileNameProps & { key: string })[];
}

/** A few tiles with names that belong together. */
export function TileGroup({ people }: TileGroupProps) {
  return (
    <ul className="tile-group">
      {people.map(({ key, ...one }) => (
        <li key={key}>
          <TileName {...one} />
        </li>
      ))}
    </ul>
  );
}

/** Groups side by side, as many as there is room for; the children are `TileGroupBox`es. */
export function TileGroupGrid({ children, label }: { children: ReactNode; label: string }) {
  return (
    <ul className="tile-groups" aria-label={label}>
      {children}
    </ul>
  );
}

/** `mark` is a word above the group that stands out from the others. */
export function TileGroupBox({ children, mark }: { children: ReactNode; mark?: ReactNode }) {
  return (
    <li className={classNames("tile-group-box", Boolean(mark) && "tile-group-marked")}>
      {mark}
      {children}
    </li>
  );
}
