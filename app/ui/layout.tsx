import type { ReactNode } from "react";

/**
 * A page's main matter with a narrower column beside it; below it on a phone, or between what comes
 * `first` and the rest.
 */
export function Columns({
  children,
  first,
  aside,
  asideLabel,
}: {
  children: ReactNode;
  first?: ReactNode;
  aside: ReactNode;
  asideLabel?: string;
}) {
  if (first)
    return (
      <div className="columns columns-parted">
        <div className="columns-main">{first}</div>
        <aside className="columns-aside" aria-label={asideLabel}>
          {aside}
        </aside>
        <div className="columns-main">{children}</div>
      </div>
    );
  return (
    <div className="columns">
      <div className="columns-main">{children}</div>
      <aside className="columns-aside" aria-label={asideLabel}>
        {aside}
      </aside>
    </div>
  );
}

/** Fields that belong on one line, such as a date and two times; they wrap where it is narrow. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="field-row">{children}</div>;
}

/** Fields of one kind, side by side and equally wide. */
export function FieldGrid({ children }: { children: ReactNode }) {
  return <div className="field-grid">{children}</div>;
}

/** The width of a form or a text: easy to read, easy to fill in. */
export function Narrow({ children }: { children: ReactNode }) {
  return <div className="narrow">{children}</div>;
}
