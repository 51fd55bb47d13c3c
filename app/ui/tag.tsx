import type { ReactNode } from "react";
import { Link } from "./link.tsx";

export type StatusTone = "neutral" | "info" | "success" | "warning" | "error" | "muted";

/** A subject one can follow, or only read. */
export function Tag({ children, to }: { children: ReactNode; to?: string }) {
  return to ? (
    <Link className="label-tag" to={to}>
      {children}
    </Link>
  ) : (
    <span className="label-tag">{children}</span>
  );
}

export function TagList({
  tags,
  label,
}: {
  tags: readonly { label: string; to?: string }[];
  label: string;
}) {
  if (tags.length === 0) return null;
  return (
    <ul className="tag-list" aria-label={label}>
      {tags.map((tag) => (
        <li key={tag.label}>
          <Tag to={tag.to}>{tag.label}</Tag>
        </li>
      ))}
    </ul>
  );
}

/** Where something stands; the word says it, the colour only helps. */
export function StatusBadge({
  tone = "neutral",
  children,
}: {
  tone?: StatusTone;
  children: ReactNode;
}) {
  return <span className={`status status-${tone}`}>{children}</span>;
}
