import type { ReactNode } from "react";

/** What can be done with the rows that are selected; stays in sight below a long list. */
export function SelectionBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="selection-bar" role="group" aria-label={label}>
      <p className="selection-bar-label" aria-hidden="true">
        {label}
      </p>
      <div className="button-row">{children}</div>
    </div>
  );
}
