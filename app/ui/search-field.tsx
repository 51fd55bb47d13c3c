import { Button } from "./button.tsx";
import { classNames } from "./class-names.ts";
import { SearchIcon } from "./icon.tsx";

export interface SearchFieldProps {
  id: string;
  name?: string;
  label: string;
  /** Keeps the label for screen readers alone. */
  hideLabel?: boolean;
  buttonLabel: string;
  defaultValue?: string;
  placeholder?: string;
  maxLength?: number;
  /** Only the magnifying glass on the button. */
  compact?: boolean;
}

/** A search box with its button; put it in a GET form. */
export function SearchField({
  id,
  name = "q",
  label,
  hideLabel = false,
  buttonLabel,
  defaultValue,
  placeholder,
  maxLength = 200,
  compact = false,
}: SearchFieldProps) {
  return (
    <div className={classNames("search-field", compact && "search-field-compact")}>
      <label className={hideLabel ? "sr-only" : "form-label"} htmlFor={id}>
        {label}
      </label>
      <div className="search-row">
        <input
          className="form-input"
          type="search"
          {...{ id, name, defaultValue, placeholder, maxLength }}
          autoComplete="off"
        />
        {compact ? (
          <button type="submit" className="search-button" aria-label={buttonLabel}>
            <SearchIcon />
          </button>
        ) : (
          <Button variant="secondary" icon={<SearchIcon />}>
            {buttonLabel}
          </Button>
        )}
      </div>
    </div>
  );
}
