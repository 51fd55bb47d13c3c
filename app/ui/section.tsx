import type { ReactNode } from "react";

export interface SectionProps {
  title: ReactNode;
  /** Ties heading and section together; unique on the page. */
  id: string;
  lead?: ReactNode;
  actions?: ReactNode;
  headingLevel?: 2 | 3;
  /** "soft" lifts the section from the page. */
  tone?: "plain" | "soft";
  children?: ReactNode;
}

export function Section({
  title,
  id,
  lead,
  actions,
  headingLevel = 2,
  tone = "plain",
  children,
}: SectionProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <section className={`section section-${tone}`} id={id} aria-labelledby={`${id}-heading`}>
      <div className="section-head">
        <Heading id={`${id}-heading`}>{title}</Heading>
        {actions ? <div className="section-actions">{actions}</div> : null}
      </div>
      {lead ? <p className="section-lead">{lead}</p> : null}
      {children}
    </section>
  );
}
