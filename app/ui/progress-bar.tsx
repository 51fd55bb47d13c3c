import type { ReactNode } from "react";

export interface ProgressBarProps {
  id: string;
  /** What is being done; read out when it becomes something else. */
  label: string;
  /** From 0 to 1; null where nobody knows. */
  share: number | null;
  /** The share in words: "42 %". */
  shown: string | null;
  children?: ReactNode;
}

/** Something that takes its time, and how much of it is done. */
export function ProgressBar({ id, label, share, shown, children }: ProgressBarProps) {
  return (
    <div className="progress">
      <div className="progress-head">
        <span className="progress-label" id={`${id}-label`} role="status" aria-live="polite">
          {label}
        </span>
        {shown ? <span className="progress-share">{shown}</span> : null}
      </div>
      {share === null ? (
        <progress className="progress-bar" aria-labelledby={`${id}-label`} />
      ) : (
        <progress className="progress-bar" aria-labelledby={`${id}-label`} max={1} value={share}>
          {shown}
        </progress>
      )}
      {children ? <p className="progress-facts">{children}</p> : null}
    </div>
  );
}
