import { useFocusOn } from "./focus-on.ts";

export interface ErrorSummaryProps {
  title: string;
  /** `href` points at the field: "#title". */
  errors: readonly { href?: string; text: string }[];
  id?: string;
}

/** Stands first on a page whose form was refused, and takes the focus; nothing when all is well. */
export function ErrorSummary({ title, errors, id = "error-summary" }: ErrorSummaryProps) {
  const box = useFocusOn<HTMLDivElement>(errors);
  if (errors.length === 0) return null;
  return (
    <div
      className="alert alert-error error-summary"
      role="alert"
      tabIndex={-1}
      autoFocus
      id={id}
      ref={box}
      aria-labelledby={`${id}-title`}
    >
      <h2 className="alert-heading" id={`${id}-title`}>
        {title}
      </h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.href} ${error.text}`}>
            {error.href ? <a href={error.href}>{error.text}</a> : error.text}
          </li>
        ))}
      </ul>
    </div>
  );
}
