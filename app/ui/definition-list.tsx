import type { ReactNode } from "react";

export interface DefinitionListProps {
  /** A row without a description is left out. */
  items: readonly { term: string; description: ReactNode }[];
}

/** Facts with their names: when, where, who. */
export function DefinitionList({ items }: DefinitionListProps) {
  return (
    <dl className="facts">
      {items
        .filter(
          (item) =>
            item.description !== null && item.description !== undefined && item.description !== "",
        )
        .map((item) => (
          <div key={item.term}>
            <dt>{item.term}</dt>
            <dd>{item.description}</dd>
          </div>
        ))}
    </dl>
  );
}
