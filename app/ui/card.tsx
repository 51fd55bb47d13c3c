import type { ReactNode } from "react";
import { Link } from "./link.tsx";

export interface CardProps {
  title: ReactNode;
  to?: string;
  /** Left of the title: a tile or a date. */
  lead?: ReactNode;
  meta?: ReactNode;
  children?: ReactNode;
  footer?: ReactNode;
  headingLevel?: 2 | 3 | 4;
  /** "strong" is for the one thing on the page that comes next. */
  tone?: "plain" | "strong";
}

/** For things that are compared; a list of things is rows. */
export function Card({
  title,
  to,
  lead,
  meta,
  children,
  footer,
  headingLevel = 3,
  tone = "plain",
}: CardProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <article className={`card-box card-${tone}`}>
      <div className="card-head">
        {lead}
        <div>
          <Heading className="card-title">{to ? <Link to={to}>{title}</Link> : title}</Heading>
          {meta ? <div className="meta">{meta}</div> : null}
        </div>
      </div>
      {children ? <div className="card-text">{children}</div> : null}
      {footer ? <div className="card-footer">{footer}</div> : null}
    </article>
  );
}

export function CardGrid({ children }: { children: ReactNode }) {
  return <div className="card-grid">{children}</div>;
}
