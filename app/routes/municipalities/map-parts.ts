/** Splits a tile map at its empty columns (the Great Belt), so that a phone can stack the halves. */

interface Placed {
  col: number;
  row: number;
}

export interface MapPart<T extends Placed> {
  tiles: T[];
  fromCol: number;
  fromRow: number;
  cols: number;
  rows: number;
  /** Empty columns between this part and the one before it. */
  gap: number;
}

/** Parts from west to east; all end in the map's last row, so that side by side their rows are level. */
export function mapParts<T extends Placed>(tiles: readonly T[]): MapPart<T>[] {
  if (tiles.length === 0) return [];
  const used = [...new Set(tiles.map((tile) => tile.col))].sort((a, b) => a - b);
  const lastRow = Math.max(...tiles.map((tile) => tile.row));
  const parts: MapPart<T>[] = [];
  let from = 0;
  for (let at = 0; at < used.length; at += 1) {
    const next = used[at + 1];
    if (next === used[at]! + 1) continue;
    const [fromCol, toCol] = [used[from]!, used[at]!];
    const inside = tiles.filter((tile) => tile.col >= fromCol && tile.col <= toCol);
    const fromRow = Math.min(...inside.map((tile) => tile.row));
    const before = parts.at(-1);
    parts.push({
      tiles: inside,
      fromCol,
      fromRow,
      cols: toCol - fromCol + 1,
      rows: lastRow - fromRow + 1,
      gap: before ? fromCol - (before.fromCol + before.cols) : 0,
    });
    from = at + 1;
  }
  return parts;
}
