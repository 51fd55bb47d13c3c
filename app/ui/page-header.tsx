import type { ReactNode } from "react";
import { ChevronIcon } from "./icon.tsx";
import { Link } from "./link.tsx";

export interface PageHeaderProps {
  title: ReactNode;
  /** A short line above the title: what kind of page this is. */
  kicker?: ReactNode;
  lead?: ReactNode;
  /** The way here, without this page itself. */
  breadcrumbs?: { label: string; links: readonly { to: string; label: string }[] };
  back?: { to: string; label: string };
  /** Stands left of the title: a tile. */
  badge?: ReactNode;
  /** Facts on one line under the lead. */
  meta?: ReactNode;
  actions?: ReactNode;
  /** "compact" where what matters stands below, as on a person's own page. */
  size?: "normal" | "compact";
}

/** Put it first in the page: it then fills the page's whole width. */
export function PageHeader({
  title,
  kicker,
  lead,
  breadcrumbs,
  back,
  badge,
  meta,
  actions,
  size = "normal",
}: PageHeaderProps) {
  return (
    <div className={`page-header page-header-${size}`}>
      <div className="page-header-inner">
        {breadcrumbs ? <Breadcrumbs {...breadcrumbs} /> : null}
        {back ? (
          <Link className="back-to" to={back.to}>
            <ChevronIcon direction="left" size="small" /> {back.label}
          </Link>
        ) : null}
        <div className="page-header-row">
          <div className="page-header-title">
            {badge}
            <div>
              {kicker ? <p className="kicker">{kicker}</p> : null}
              <h1>{title}</h1>
            </div>
          </div>
          {actions ? <div className="page-header-actions">{actions}</div> : null}
        </div>
        {lead ? <p className="font-lead">{lead}</p> : null}
        {meta ? <div className="meta">{meta}</div> : null}
      </div>
    </div>
  );
}

function Breadcrumbs({
  label,
  links,
}: {
  label: string;
  links: readonly { to: string; label: string }[];
}) {
  return (
    <nav className="crumbs" aria-label={label}>
      <ol>
        {links.map((link) => (
          <li key={link.to}>
            <Link to={link.to}>{link.label}</Link> <ChevronIcon size="small" />
          </li>
        ))}
      </ol>
    </nav>
  );
}
