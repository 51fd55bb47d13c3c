import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapParts } from "#app/routes/municipalities/map-parts.ts";

const at = (col: number, row: number) => ({ col, row });

describe("the parts of a tile map", () => {
  it("are split at empty columns, and all end in the map's last row", () => {
    const parts = mapParts([at(0, 0), at(1, 4), at(4, 2), at(5, 3)]);
    const shapes = parts.map(({ fromCol, fromRow, cols, rows, gap }) => [fromCol, fromRow, cols, rows, gap]); // prettier-ignore
    expect(shapes).toEqual([
      [0, 0, 2, 5, 0],
      [4, 2, 2, 3, 2],
    ]);
  });

  it("are none for no tiles", () => {
    expect(mapParts([])).toEqual([]);
  });

  it("hold every tile once, inside their bounds, wherever tiles lie", () => {
    const tile = fc.record({ col: fc.nat(20), row: fc.nat(20) });
    fc.assert(
      fc.property(fc.array(tile, { minLength: 1 }), (tiles) => {
        const parts = mapParts(tiles);
        expect(parts.flatMap((part) => part.tiles)).toHaveLength(tiles.length);
        const last = Math.max(...tiles.map((one) => one.row));
        for (const { fromCol, fromRow, cols, rows, tiles: inside } of parts) {
          expect(fromRow + rows - 1).toBe(last);
          for (const { col, row } of inside) {
            expect(col).toBeGreaterThanOrEqual(fromCol);
            expect(col).toBeLessThan(fromCol + cols);
            expect(row).toBeGreaterThanOrEqual(fromRow);
          }
        }
      }),
    );
  });
});
