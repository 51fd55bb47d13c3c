import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { ChevronIcon } from "./icon.tsx";
import { Link } from "./link.tsx";

export interface TableColumn<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Right-aligned, tabular figures. */
  numeric?: boolean;
  /** The column that names the row. */
  rowHeader?: boolean;
  /** Keeps the heading for screen readers alone, as over a column of buttons at the row's end. */
  hideHeader?: boolean;
  /** Where the heading leads, to put the rows in its order; the direction they are in now. */
  sort?: { to: string; direction?: "ascending" | "descending" };
}

export interface TableProps<Row> {
  caption: string;
  hideCaption?: boolean;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** On a phone: a block per row, or the table as it is in a region that scrolls. */
  narrow?: "stack" | "scroll";
}

/** Roles are spelled out because stacked rows (display: block) lose them in some browsers. */
export function Table<Row>({
  caption,
  hideCaption = false,
  columns,
  rows,
  rowKey,
  narrow = "stack",
}: TableProps<Row>) {
  const table = (
    <table
      className={classNames("data-table", narrow === "stack" && "data-table-stack")}
      role="table"
    >
      <caption className={hideCaption ? "sr-only" : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              role="columnheader"
              className={cellClass(column)}
              aria-sort={column.sort?.direction}
            >
              <Heading column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (narrow === "stack") return table;
  return (
    <div className="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      {table}
    </div>
  );
}

function Heading<Row>({ column }: { column: TableColumn<Row> }) {
  const { header, hideHeader, sort } = column;
  if (hideHeader) return <span className="sr-only">{header}</span>;
  if (!sort) return header;
  return (
    <Link className="sort-link" to={sort.to} preventScrollReset>
      {header}
      {sort.direction ? (
        <ChevronIcon size="small" direction={sort.direction === "ascending" ? "up" : "down"} />
      ) : null}
    </Link>
  );
}

function cellClass<Row>(column: TableColumn<Row>) {
  return classNames(column.numeric && "numeric", column.hideHeader && "at-end") || undefined;
}

function Cell<Row>({ column, row }: { column: TableColumn<Row>; row: Row }) {
  const look = {
    className: cellClass(column),
    "data-title": column.hideHeader || column.rowHeader ? undefined : column.header,
  };
  return column.rowHeader ? (
    <th scope="row" role="rowheader" {...look}>
      {column.cell(row)}
    </th>
  ) : (
    <td role="cell" {...look}>
      {column.cell(row)}
    </td>
  );
}
