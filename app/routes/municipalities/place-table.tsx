/** What the map says, in rows that can be put in another order. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { Table, type TableColumn } from "#app/ui/table.tsx";
import { TileName } from "#app/ui/tile.tsx";
import { sortedBy, type PlaceRow, type PlaceView, type SortKey } from "./place-view.ts";

export interface PlaceTableProps {
  rows: readonly PlaceRow[];
  view: PlaceView;
  regionNames: ReadonlyMap<string, string>;
  seasonNumber: number | null;
}

export function PlaceTable({ rows, view, regionNames, seasonNumber }: PlaceTableProps) {
  const { t } = useTranslation("municipalities");
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const columns: (TableColumn<PlaceRow> & { key: SortKey })[] = [
    { key: "name", header: t("municipality"), rowHeader: true, cell: nameCell },
    { key: "region", header: t("region"), cell: (row) => regionNames.get(row.regionKey) },
    { key: "population", header: t("population"), numeric: true, cell: (row) => number(row.population) },
    ...(seasonNumber === null
      ? []
      : [{
          key: "season" as const, header: t("table.season", { number: seasonNumber }), numeric: true,
          cell: (row: PlaceRow) => number(row.season),
        }]),
    { key: "ever", header: t("table.ever"), numeric: true, cell: (row) => number(row.ever) },
  ]; // prettier-ignore
  return (
    <Table
      caption={t("table.caption", { count: rows.length })}
      rows={rows}
      rowKey={(row) => row.code}
      narrow="scroll"
      columns={columns.map((column) => ({
        ...column,
        sort: { to: sortedBy(view, column.key), direction: directionOf(column.key, view) },
      }))}
    />
  );
}

/** Numbers begin with the largest, names with A. */
function directionOf(key: SortKey, view: PlaceView) {
  if (view.sort !== key) return undefined;
  const rises = key === "name" || key === "region";
  return rises === view.reversed ? "descending" : "ascending";
}

function nameCell({ label, name, slug, ever }: PlaceRow) {
  return (
    <TileName
      label={label}
      title={name}
      name={name}
      to={`/municipalities/${slug}`}
      size="small"
      tone={ever > 0 ? "solid" : "outline"}
    />
  );
}
