import { controlAttributes, Field, type FieldProps, wireField } from "./field.tsx";

export interface DateFieldProps extends FieldProps {
  /** yyyy-mm-dd, as are `min` and `max`. */
  defaultValue?: string;
  min?: string;
  max?: string;
  autoComplete?: string;
}

export function DateField({
  id,
  name,
  label,
  hint,
  error,
  optionalLabel,
  defaultValue,
  min,
  max,
  required,
  disabled,
  autoComplete,
  form,
}: DateFieldProps) {
  const wiring = wireField({ id, name, hint, error });
  return (
    <Field wiring={wiring} label={label} hint={hint} optionalLabel={optionalLabel}>
      <input
        type="date"
        {...{ name, defaultValue, min, max, required, disabled, autoComplete, form }}
        {...controlAttributes(wiring)}
        className="form-input input-short"
      />
    </Field>
  );
}
