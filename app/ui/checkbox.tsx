import type { ReactNode } from "react";
import {
  controlAttributes,
  type FieldProps,
  HintAndError,
  LabelText,
  wireField,
} from "./field.tsx";
import { classNames } from "./class-names.ts";

export interface CheckboxProps extends Omit<FieldProps, "label"> {
  label: ReactNode;
  value?: string;
  defaultChecked?: boolean;
}

/** One yes-or-no; for several use a checkbox group. */
export function Checkbox({
  id,
  name,
  label,
  hint,
  error,
  optionalLabel,
  value = "on",
  defaultChecked,
  required,
  disabled,
  form,
}: CheckboxProps) {
  const wiring = wireField({ id, name, hint, error });
  return (
    <div className={classNames("form-group", wiring.error && "form-error")}>
      <div className="form-group-checkbox">
        <input
          type="checkbox"
          className="form-checkbox"
          {...{ name, value, defaultChecked, required, disabled, form }}
          {...controlAttributes(wiring)}
        />
        <label htmlFor={wiring.id}>
          <LabelText label={label} optionalLabel={optionalLabel} />
        </label>
        <HintAndError wiring={wiring} hint={hint} />
      </div>
    </div>
  );
}
