import { ChevronIcon } from "./icon.tsx";
import { Link } from "./link.tsx";

export interface PagerProps {
  label: string;
  previous?: { to: string; label: string } | null;
  next?: { to: string; label: string } | null;
}

/** Steps through a list by key; nothing when there is only one page. */
export function Pager({ label, previous, next }: PagerProps) {
  if (!previous && !next) return null;
  return (
    <nav className="pager" aria-label={label}>
      {previous ? (
        <Link to={previous.to} rel="prev">
          <ChevronIcon direction="left" size="small" /> {previous.label}
        </Link>
      ) : (
        <span />
      )}
      {next ? (
        <Link to={next.to} rel="next">
          {next.label} <ChevronIcon size="small" />
        </Link>
      ) : null}
    </nav>
  );
}
