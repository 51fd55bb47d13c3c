import { classNames } from "./class-names.ts";
import { FieldGroup, type FieldProps, wireField } from "./field.tsx";
import type { ChoiceOption } from "./radio-group.tsx";

export interface CheckboxGroupProps extends Omit<FieldProps, "required"> {
  options: readonly ChoiceOption[];
  defaultValues?: readonly string[];
  /** For many options; one column on a phone all the same. */
  columns?: 1 | 2 | 3;
}

export function CheckboxGroup({
  label,
  hint,
  optionalLabel,
  options,
  defaultValues = [],
  columns = 1,
  disabled,
  form,
  ...field
}: CheckboxGroupProps) {
  const wiring = wireField({ ...field, hint });
  return (
    <FieldGroup wiring={wiring} label={label} hint={hint} optionalLabel={optionalLabel}>
      <div className={classNames("choices", columns > 1 && `choices-columns-${columns}`)}>
        {options.map((option, index) => {
          const id = `${wiring.id}-${index + 1}`;
          return (
            <div key={option.value} className="form-group-checkbox">
              <input
                type="checkbox"
                className="form-checkbox"
                id={id}
                name={field.name}
                value={option.value}
                defaultChecked={defaultValues.includes(option.value)}
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
