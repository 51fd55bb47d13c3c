import { Link } from "./link.tsx";

export interface TabLink {
  to: string;
  label: string;
  current?: boolean;
  count?: number;
}

/** Links to a thing's other pages, in a row that wraps. */
export function Tabs({ label, links }: { label: string; links: readonly TabLink[] }) {
  return (
    <nav className="sub-nav" aria-label={label}>
      <ul>
        {links.map((link) => (
          <li key={link.to}>
            <Link to={link.to} aria-current={link.current ? "page" : undefined}>
              {link.label}
              {link.count === undefined ? null : (
                <span className="sub-nav-count"> {link.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
