import type { ReactNode } from "react";
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
          <dd className="figure-value">{figure.value}</dd>
          {figure.detail ? <dd className="figure-detail">{figure.detail}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
