import type { ReactNode } from "react";

export interface LineProps {
  kind: "do" | "dont";
  /** The word itself; colour and sign only repeat it. */
  word: string;
  id?: string;
  /** Under the line: who has tried it, buttons. */
  footer?: ReactNode;
  children: ReactNode;
}

/** One do or don't inside a `LineList`; the same markup as the markdown pipeline's. */
export function Line({ kind, word, id, footer, children }: LineProps) {
  return (
    <li className={`line line-${kind}`} id={id}>
      <span className="line-word">{word}</span>
      <div className="line-text">{children}</div>
      {footer ? <div className="line-footer">{footer}</div> : null}
    </li>
  );
}

export function LineList({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className="line-list" aria-label={label}>
      {children}
    </ul>
  );
}
