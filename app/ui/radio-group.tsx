import type { ReactNode } from "react";
import { FieldGroup, type FieldProps, wireField } from "./field.tsx";
import { classNames } from "./class-names.ts";

export interface ChoiceOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

export interface RadioGroupProps extends FieldProps {
  options: readonly ChoiceOption[];
  defaultValue?: string;
  /** Side by side from tablet width on. */
  inline?: boolean;
}

export function RadioGroup({
  label,
  hint,
  optionalLabel,
  options,
  defaultValue,
  inline,
  required,
  disabled,
  form,
  ...field
}: RadioGroupProps) {
  const wiring = wireField({ ...field, hint });
  return (
    <FieldGroup wiring={wiring} label={label} hint={hint} optionalLabel={optionalLabel}>
      <div className={classNames("choices", inline && "choices-inline")}>
        {options.map((option, index) => {
          const id = `${wiring.id}-${index + 1}`;
          return (
            <div key={option.value} className="form-group-radio">
              <input
                type="radio"
                className="form-radio"
                id={id}
                name={field.name}
                value={option.value}
                defaultChecked={option.value === defaultValue}
                required={required}
                disabled={disabled || option.disabled}
                form={form}
                aria-describedby={option.hint ? `${id}-hint` : undefined}
              />
              <label htmlFor={id}>{option.label}</label>
              {option.hint ? (
                <span className="form-hint" id={`${id}-hint`}>
                  {option.hint}
                </span>
              ) : null}
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}
