import { VisuallyHidden } from "./visually-hidden";

export interface RowCheckboxProps {
  id: string;
  name: string;
  value: string;
  /** "Select Anna Hansen": said, not shown, for the row itself stands beside it. */
  label: string;
  defaultChecked?: boolean;
}

/** Selects the row it stands in; for a list inside a form. */
export function RowCheckbox({ label, ...input }: RowCheckboxProps) {
  return (
    <div className="form-group-checkbox row-checkbox">
      <input type="checkbox" className="form-checkbox" {...input} />
      <label htmlFor={input.id}>
        <VisuallyHidden>{label}</VisuallyHidden>
      </label>
    </div>
  );
}
