import type { ReactNode } from "react";
import { ChevronIcon } from "./icon.tsx";

export function Details({
  summary,
  children,
  open,
  id,
}: {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
  id?: string;
}) {
  return (
    <details className="disclosure" open={open} id={id}>
      <summary>
        <ChevronIcon size="small" /> <span>{summary}</span>
      </summary>
      <div className="disclosure-text">{children}</div>
    </details>
  );
}
