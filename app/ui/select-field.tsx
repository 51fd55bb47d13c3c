import {
  controlAttributes,
  fieldClass,
  type FieldProps,
  type FieldWiring,
  LabelledControl,
  wireField,
} from "./field.tsx";
import { Kept } from "./kept.tsx";

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

export interface SelectFieldProps extends Omit<FieldProps, "hint"> {
  hint?: string;
  options?: readonly SelectOption[];
  groups?: readonly { label: string; options: readonly SelectOption[] }[];
  /** Text of a first, empty choice. */
  emptyLabel?: string;
  defaultValue?: string;
  autoComplete?: string;
  width?: "short" | "medium" | "full";
}

export function SelectField({ id, name, error, ...field }: SelectFieldProps) {
  const wiring = wireField({ id, name, hint: field.hint, error });
  return (
    <Kept
      as="div"
      className={fieldClass(wiring)}
      part={Select}
      each={[{ ...field, name, wiring }]}
    />
  );
}

type SelectProps = Omit<SelectFieldProps, "id" | "error"> & { wiring: FieldWiring };

function Select({
  name,
  label,
  hint,
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
  wiring,
}: SelectProps) {
  return (
    <LabelledControl wiring={wiring} label={label} hint={hint} optionalLabel={optionalLabel}>
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
    </LabelledControl>
  );
}

function Options({ options }: { options: readonly SelectOption[] }) {
  return options.map((option) => (
    <option key={option.value} value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  ));
}
