import { controlAttributes, Field, type InputProps, wireField } from "./field.tsx";

export interface TextAreaProps extends Omit<InputProps, "inputMode" | "autoComplete"> {
  rows?: number;
  /** "At most 500 characters", in the page's language; joins the hint. */
  maxLengthHint?: string;
  /** For text where columns matter, such as markdown. */
  monospace?: boolean;
}

export function TextArea({
  id,
  name,
  label,
  hint,
  error,
  optionalLabel,
  maxLengthHint,
  rows = 5,
  width = "full",
  monospace = false,
  defaultValue,
  required,
  disabled,
  readOnly,
  maxLength,
  minLength,
  placeholder,
  spellCheck,
  autoFocus,
  lang,
  form,
}: TextAreaProps) {
  const fullHint =
    hint && maxLengthHint ? (
      <>
        {hint} {maxLengthHint}
      </>
    ) : (
      (hint ?? maxLengthHint)
    );
  const wiring = wireField({ id, name, hint: fullHint, error });
  return (
    <Field wiring={wiring} label={label} hint={fullHint} optionalLabel={optionalLabel}>
      <textarea
        {...{
          name,
          defaultValue,
          required,
          disabled,
          readOnly,
          maxLength,
          minLength,
          placeholder,
          spellCheck,
          autoFocus,
          lang,
          form,
          rows,
        }}
        {...controlAttributes(wiring)}
        className={`form-input input-${width}${monospace ? " input-monospace" : ""}`}
      />
    </Field>
  );
}
