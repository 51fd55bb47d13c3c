import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Details } from "./details.tsx";
import { Link } from "./link.tsx";

export interface FilterBarProps {
  /** Names the form for screen readers. */
  label: string;
  action?: string;
  children: ReactNode;
  submitLabel: string;
  reset?: { to: string; label: string };
  /** Fields that few need: folded away under the others, and open where one of them is set. */
  more?: { summary: string; open: boolean; children: ReactNode };
  role?: "search";
}

/** A GET form over a list: its fields end up in the address, so a filtered list can be sent on. */
export function FilterBar({
  label,
  action,
  children,
  submitLabel,
  reset,
  more,
  role,
}: FilterBarProps) {
  return (
    <form className="filter-bar" method="get" action={action} aria-label={label} role={role}>
      <div className="filter-fields">{children}</div>
      <div className="filter-actions">
        <Button variant="secondary">{submitLabel}</Button>
        {reset ? <Link to={reset.to}>{reset.label}</Link> : null}
      </div>
      {more ? (
        <div className="filter-more">
          <Details summary={more.summary} open={more.open}>
            <div className="filter-fields">{more.children}</div>
          </Details>
        </div>
      ) : null}
    </form>
  );
}
