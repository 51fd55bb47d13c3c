import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Link } from "./link.tsx";

export interface KeyFigure {
  value: ReactNode;
  label: string;
  detail?: ReactNode;
  to?: string;
}

/** A few big numbers with what they count. */
export function FigureRow({ figures }: { figures: readonly KeyFigure[] }) {
  return (
    <dl className="figures">
      {figures.map((figure) => (
        <div key={figure.label}>
          <dt>{figure.to ? <Link to={figure.to}>{figure.label}</Link> : figure.label}</dt>
          <dd className={classNames("figure-value", isLong(figure.value) && "figure-value-long")}>
            {figure.value}
          </dd>
          {figure.detail ? <dd className="figure-detail">{figure.detail}</dd> : null}
        </div>
      ))}
    </dl>
  );
}

/** "551.175" in the usual size would be broken in two. */
function isLong(value: ReactNode): boolean {
  return typeof value === "string" && value.length > 6;
}
