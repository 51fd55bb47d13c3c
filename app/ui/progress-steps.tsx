import type { ReactNode } from "react";
import { CheckIcon } from "./icon.tsx";
import { Link } from "./link.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";

export interface ProgressStep {
  label: string;
  state: "done" | "current" | "todo";
  to?: string;
  detail?: ReactNode;
}

export interface ProgressStepsProps {
  label: string;
  steps: readonly ProgressStep[];
  /** Said to screen readers after a step's label. */
  words: { done: string; current: string; todo: string };
}

/** How far something has come, and what is next. */
export function ProgressSteps({ label, steps, words }: ProgressStepsProps) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.label}
          className={`step step-${step.state}`}
          aria-current={step.state === "current" ? "step" : undefined}
        >
          <span className="step-mark" aria-hidden="true">
            {step.state === "done" ? <CheckIcon size="small" /> : index + 1}
          </span>
          <span className="step-text">
            <span className="step-label">
              {step.to ? <Link to={step.to}>{step.label}</Link> : step.label}
            </span>
            <VisuallyHidden> ({words[step.state]})</VisuallyHidden>
            {step.detail ? <span className="step-detail">{step.detail}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
