import { controlAttributes, Field, type FieldProps, wireField } from "./field.tsx";

export interface TimeFieldProps extends FieldProps {
  /** hh:mm, as are `min` and `max`. */
  defaultValue?: string;
  min?: string;
  max?: string;
  /** Seconds between the values offered. */
  step?: number;
}

export function TimeField({
  id,
  name,
  label,
  hint,
  error,
  optionalLabel,
  defaultValue,
  min,
  max,
  step,
  required,
  disabled,
  form,
}: TimeFieldProps) {
  const wiring = wireField({ id, name, hint, error });
  return (
    <Field wiring={wiring} label={label} hint={hint} optionalLabel={optionalLabel}>
      <input
        type="time"
        {...{ name, defaultValue, min, max, step, required, disabled, form }}
        {...controlAttributes(wiring)}
        className="form-input input-short"
      />
    </Field>
  );
}
