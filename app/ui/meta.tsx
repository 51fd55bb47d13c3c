import type { ReactNode } from "react";

/** One fact of a line of facts, with its icon: put several in a `meta` prop. */
export function MetaItem({ icon, children }: { icon?: ReactNode; children: ReactNode }) {
  if (!icon) return <span>{children}</span>;
  return (
    <span className="meta-item">
      {icon}
      <span>{children}</span>
    </span>
  );
}
