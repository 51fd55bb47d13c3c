import type { ComponentType, ReactNode } from "react";
import { Kept, type Plain } from "./kept.tsx";
import { Link } from "./link.tsx";

/** Things in a list whose rows are kept (kept.tsx): `row` makes a `ListRow` of each. */
export function KeptRows<Row extends { id: string }>({
  label,
  row,
  each,
}: {
  label?: string;
  row: ComponentType<Row>;
  each: readonly (Row & Plain<Row>)[];
}) {
  return (
    <Kept
      as="ul"
      className="list-rows"
      aria-label={label}
      part={row}
      each={each}
      keyOf={({ id }) => id}
    />
  );
}

/** Things in a list, a row each; the children are `ListRow`s. */
export function ListRows({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className="list-rows" aria-label={label}>
      {children}
    </ul>
  );
}

export interface ListRowProps {
  title: ReactNode;
  to?: string;
  /** Left of the title: a tile or a date. */
  lead?: ReactNode;
  /** One line of facts. */
  meta?: ReactNode;
  /** Right of the title: a badge, a number, a button. */
  aside?: ReactNode;
  /** A line or two more. */
  children?: ReactNode;
  headingLevel?: 2 | 3 | 4;
}

export function ListRow({ title, to, lead, meta, aside, children, headingLevel }: ListRowProps) {
  const Title = headingLevel ? (`h${headingLevel}` as const) : "p";
  return (
    <li className="list-row">
      {lead ? <div className="list-row-lead">{lead}</div> : null}
      <div className="list-row-body">
        <Title className="list-row-title">{to ? <Link to={to}>{title}</Link> : title}</Title>
        {meta ? <div className="meta">{meta}</div> : null}
        {children ? <div className="list-row-text">{children}</div> : null}
      </div>
      {aside ? <div className="list-row-aside">{aside}</div> : null}
    </li>
  );
}

/** Day and month as a leaf of a calendar, for a row's lead. */
export function DateLeaf({
  day,
  month,
  dateTime,
  label,
}: {
  day: string;
  month: string;
  dateTime: string;
  label: string;
}) {
  return (
    <time className="date-leaf" dateTime={dateTime}>
      <span aria-hidden="true">
        <b>{day}</b>
        {month}
      </span>
      <span className="sr-only">{label}</span>
    </time>
  );
}
