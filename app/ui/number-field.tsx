import { controlAttributes, Field, type FieldProps, wireField } from "./field.tsx";

export interface NumberFieldProps extends FieldProps {
  defaultValue?: string | number;
  min?: number;
  max?: number;
  step?: number;
}

export function NumberField({
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
}: NumberFieldProps) {
  const wiring = wireField({ id, name, hint, error });
  return (
    <Field wiring={wiring} label={label} hint={hint} optionalLabel={optionalLabel}>
      <input
        type="number"
        inputMode="numeric"
        {...{ name, defaultValue, min, max, step, required, disabled, form }}
        {...controlAttributes(wiring)}
        className="form-input input-short numeric"
      />
    </Field>
  );
}
