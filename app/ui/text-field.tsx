import { controlAttributes, Field, type InputProps, wireField } from "./field.tsx";

export interface TextFieldProps extends InputProps {
  type?: "text" | "email" | "password" | "tel" | "url";
  pattern?: string;
}

export function TextField({
  label,
  hint,
  error,
  optionalLabel,
  type = "text",
  width = "medium",
  ...input
}: TextFieldProps) {
  const wiring = wireField({ id: input.id, name: input.name, hint, error });
  return (
    <Field wiring={wiring} label={label} hint={hint} optionalLabel={optionalLabel}>
      <input
        {...pick(input)}
        {...controlAttributes(wiring)}
        type={type}
        className={`form-input input-${width}`}
      />
    </Field>
  );
}

/** Only attributes an input knows: form libraries hand over more. */
function pick(
  input: Omit<TextFieldProps, "label" | "hint" | "error" | "optionalLabel" | "type" | "width">,
) {
  const {
    name,
    defaultValue,
    required,
    disabled,
    readOnly,
    maxLength,
    minLength,
    autoComplete,
    inputMode,
    placeholder,
    spellCheck,
    autoFocus,
    lang,
    pattern,
    form,
  } = input;
  return {
    name,
    defaultValue,
    required,
    disabled,
    readOnly,
    maxLength,
    minLength,
    autoComplete,
    inputMode,
    placeholder,
    spellCheck,
    autoFocus,
    lang,
    pattern,
    form,
  };
}
