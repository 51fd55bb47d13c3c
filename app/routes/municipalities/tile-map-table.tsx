/** Says in rows what the tile map says in colours. */
import { Table } from "#app/ui/table.tsx";
import type { MapTile } from "./tile-map.tsx";

export interface TileMapTableProps {
  caption: string;
  nameHeader: string;
  valueHeader: string;
  tiles: readonly MapTile[];
}

export function TileMapTable({ caption, nameHeader, valueHeader, tiles }: TileMapTableProps) {
  return (
    <Table
      caption={caption}
      rowKey={(tile) => tile.slug}
      rows={tiles}
      columns={[
        {
          key: "name",
          header: nameHeader,
          rowHeader: true,
          cell: (tile) => <a href={`/municipalities/${tile.slug}`}>{tile.name}</a>,
        },
        { key: "value", header: valueHeader, cell: (tile) => tile.value },
      ]}
    />
  );
}
