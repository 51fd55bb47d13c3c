import { controlAttributes, Field, type FieldProps, wireField } from "./field.tsx";

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

export interface SelectFieldProps extends FieldProps {
  options?: readonly SelectOption[];
  groups?: readonly { label: string; options: readonly SelectOption[] }[];
  /** Text of a first, empty choice. */
  emptyLabel?: string;
  defaultValue?: string;
  autoComplete?: string;
  width?: "short" | "medium" | "full";
}

export function SelectField({
  id,
  name,
  label,
  hint,
  error,
  optionalLabel,
  options = [],
  groups = [],
  emptyLabel,
  width = "medium",
  defaultValue,
  required,
  disabled,
  autoComplete,
  form,
}: SelectFieldProps) {
  const wiring = wireField({ id, name, hint, error });
  return (
    <Field wiring={wiring} label={label} hint={hint} optionalLabel={optionalLabel}>
      <select
        {...{ name, defaultValue, required, disabled, autoComplete, form }}
        {...controlAttributes(wiring)}
        className={`form-select input-${width}`}
      >
        {emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
        <Options options={options} />
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            <Options options={group.options} />
          </optgroup>
        ))}
      </select>
    </Field>
  );
}

function Options({ options }: { options: readonly SelectOption[] }) {
  return options.map((option) => (
    <option key={option.value} value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  ));
}
