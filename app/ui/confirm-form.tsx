import type { ReactNode } from "react";
import { Button, ButtonLink, ButtonRow } from "./button.tsx";

export interface ConfirmFormProps {
  /** What will happen, and what cannot be undone. */
  children: ReactNode;
  confirmLabel: string;
  cancel: { to: string; label: string };
  action?: string;
  hidden?: Readonly<Record<string, string>>;
  tone?: "danger" | "primary";
}

/** The body of a page that asks once more. */
export function ConfirmForm({
  children,
  confirmLabel,
  cancel,
  action,
  hidden = {},
  tone = "danger",
}: ConfirmFormProps) {
  return (
    <form className={`confirm-form confirm-${tone}`} method="post" action={action}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="confirm-text">{children}</div>
      <ButtonRow>
        <Button variant={tone}>{confirmLabel}</Button>
        <ButtonLink to={cancel.to} variant="tertiary">
          {cancel.label}
        </ButtonLink>
      </ButtonRow>
    </form>
  );
}
