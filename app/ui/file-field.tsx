import { controlAttributes, Field, type FieldProps, wireField } from "./field.tsx";

export interface FileFieldProps extends FieldProps {
  accept?: string;
  multiple?: boolean;
}

/** The form around it needs encType="multipart/form-data". */
export function FileField({
  id,
  name,
  label,
  hint,
  error,
  optionalLabel,
  accept,
  multiple,
  required,
  disabled,
  form,
}: FileFieldProps) {
  const wiring = wireField({ id, name, hint, error });
  return (
    <Field wiring={wiring} label={label} hint={hint} optionalLabel={optionalLabel}>
      <input
        type="file"
        {...{ name, accept, multiple, required, disabled, form }}
        {...controlAttributes(wiring)}
        className="file-input"
      />
    </Field>
  );
}
