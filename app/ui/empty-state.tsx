import type { ReactNode } from "react";

export interface EmptyStateProps {
  title: string;
  /** What will be here and who makes it happen. */
  children: ReactNode;
  action?: ReactNode;
  headingLevel?: 2 | 3 | 4;
}

export function EmptyState({ title, children, action, headingLevel = 3 }: EmptyStateProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="empty-state">
      <svg
        className="empty-mark"
        viewBox="0 0 58 34"
        width="58"
        height="34"
        aria-hidden="true"
        focusable="false"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray="3 3"
      >
        <path d="M1 13h9v9H1zM13 1h9v9h-9zM13 13h9v9h-9zM25 13h9v9h-9zM37 1h9v9h-9zM37 24h9v9h-9zM48 13h9v9h-9z" />
      </svg>
      <Heading>{title}</Heading>
      <div className="empty-text">{children}</div>
      {action ? <div className="empty-action">{action}</div> : null}
    </div>
  );
}
