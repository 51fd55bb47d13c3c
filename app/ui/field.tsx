import type { HTMLAttributes, ReactNode } from "react";
import { CrossIcon } from "./icon.tsx";
import { classNames } from "./class-names.ts";

/** What every field shares. `error` also takes a form library's list: its first line is shown. */
export interface FieldProps {
  id?: string;
  name: string;
  label: string;
  hint?: ReactNode;
  error?: string | readonly string[] | null;
  required?: boolean;
  /** "(optional)", shown after the label. */
  optionalLabel?: string;
  disabled?: boolean;
  form?: string;
}

/** What fields one writes in share. */
export interface InputProps extends FieldProps {
  defaultValue?: string;
  readOnly?: boolean;
  maxLength?: number;
  minLength?: number;
  autoComplete?: string;
  inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"];
  placeholder?: string;
  spellCheck?: boolean;
  autoFocus?: boolean;
  lang?: string;
  width?: "short" | "medium" | "full";
}

export interface FieldWiring {
  id: string;
  hintId: string;
  errorId: string;
  error?: string;
  describedBy?: string;
}

/** The ids that tie label, hint and error to their control; `<id>-error` is also conform's. */
export function wireField({
  id,
  name,
  hint,
  error,
}: Pick<FieldProps, "id" | "name" | "hint" | "error">): FieldWiring {
  const fieldId = id ?? name.replace(/[^\w-]+/g, "-");
  const message = typeof error === "string" ? error : error?.[0];
  const hintId = `${fieldId}-hint`;
  const errorId = `${fieldId}-error`;
  const describedBy = classNames(Boolean(hint) && hintId, Boolean(message) && errorId) || undefined;
  return { id: fieldId, hintId, errorId, error: message || undefined, describedBy };
}

/** The aria and id attributes of the control itself. */
export function controlAttributes(wiring: FieldWiring) {
  return {
    id: wiring.id,
    "aria-describedby": wiring.describedBy,
    "aria-invalid": wiring.error ? (true as const) : undefined,
  };
}

export function LabelText({ label, optionalLabel }: { label: ReactNode; optionalLabel?: string }) {
  return (
    <>
      {label}
      {optionalLabel ? <span className="form-optional"> {optionalLabel}</span> : null}
    </>
  );
}

export function HintAndError({ wiring, hint }: { wiring: FieldWiring; hint?: ReactNode }) {
  return (
    <>
      {hint ? (
        <span className="form-hint" id={wiring.hintId}>
          {hint}
        </span>
      ) : null}
      {wiring.error ? (
        <span className="form-error-message" id={wiring.errorId}>
          <CrossIcon size="small" /> {wiring.error}
        </span>
      ) : null}
    </>
  );
}

interface LabelledControlProps {
  wiring: FieldWiring;
  label: string;
  hint?: ReactNode;
  optionalLabel?: string;
  children: ReactNode;
}

/** Label, hint, error and one control, in dkfds' order. */
export function Field(props: LabelledControlProps) {
  return (
    <div className={fieldClass(props.wiring)}>
      <LabelledControl {...props} />
    </div>
  );
}

export function fieldClass(wiring: FieldWiring) {
  return classNames("form-group", wiring.error && "form-error");
}

/** What stands within a field. */
export function LabelledControl({
  wiring,
  label,
  hint,
  optionalLabel,
  children,
}: LabelledControlProps) {
  return (
    <>
      <label className="form-label" htmlFor={wiring.id}>
        <LabelText label={label} optionalLabel={optionalLabel} />
      </label>
      <HintAndError wiring={wiring} hint={hint} />
      {children}
    </>
  );
}

/** The same for a group of controls: a fieldset whose legend is the label. */
export function FieldGroup({
  wiring,
  label,
  hint,
  optionalLabel,
  children,
}: {
  wiring: FieldWiring;
  label: string;
  hint?: ReactNode;
  optionalLabel?: string;
  children: ReactNode;
}) {
  return (
    <div className={fieldClass(wiring)}>
      <fieldset
        id={wiring.id}
        aria-describedby={wiring.describedBy}
        tabIndex={wiring.error ? -1 : undefined}
      >
        <legend className="form-label">
          <LabelText label={label} optionalLabel={optionalLabel} />
        </legend>
        <HintAndError wiring={wiring} hint={hint} />
        {children}
      </fieldset>
    </div>
  );
}
