import type { ReactNode } from "react";
import { CheckIcon, CrossIcon, InfoIcon, WarningIcon } from "./icon.tsx";

export type AlertTone = "info" | "success" | "warning" | "error";

export interface AlertProps {
  tone?: AlertTone;
  title?: string;
  headingLevel?: 2 | 3 | 4;
  /** "status" and "alert" are read out when they appear after the page was loaded. */
  role?: "status" | "alert" | "note";
  children?: ReactNode;
}

export const toneIcon: Record<AlertTone, () => ReactNode> = {
  info: () => <InfoIcon />,
  success: () => <CheckIcon />,
  warning: () => <WarningIcon />,
  error: () => <CrossIcon />,
};

export function Alert({ tone = "info", title, headingLevel = 2, role, children }: AlertProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className={`alert alert-${tone}`} role={role}>
      <span className="alert-icon">{toneIcon[tone]()}</span>
      <div className="alert-body">
        {title ? <Heading className="alert-heading">{title}</Heading> : null}
        <div className="alert-text">{children}</div>
      </div>
    </div>
  );
}
