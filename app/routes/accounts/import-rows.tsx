/** The rows of a list in a table, and what is said of each. */
import type { ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-words.ts";
import type { CheckedRow } from "#app/domain/accounts/rules/invitation-rows.ts";
import { Table } from "#app/ui/table.tsx";

export interface RowTableProps {
  caption: string;
  rows: CheckedRow[];
  /** The heading of the last column, and what stands in it. */
  last: string;
  cell: (row: CheckedRow) => ReactNode;
}

export function RowTable({ caption, rows, last, cell }: RowTableProps) {
  const { t } = useTranslation("accounts");
  const roleOf = (row: CheckedRow) =>
    "invitee" in row ? t(`roles.${row.invitee.role}`) : (row.cells.role ?? "–");
  const languageOf = (row: CheckedRow) =>
    "invitee" in row ? t(`languages.${row.invitee.language}`) : (row.cells.language ?? "–");
  return (
    <Table
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={(row) => String(row.line)}
      columns={[
        {
          key: "name",
          header: t("import.columns.name"),
          rowHeader: true,
          cell: (row) => row.cells.name ?? "–",
        },
        { key: "line", header: t("import.line"), numeric: true, cell: (row) => row.line },
        { key: "email", header: t("import.columns.email"), cell: (row) => row.cells.email ?? "–" },
        {
          key: "municipality",
          header: t("import.columns.municipality"),
          cell: (row) => row.cells.municipality ?? "–",
        },
        { key: "role", header: t("import.columns.role"), cell: (row) => roleOf(row) },
        { key: "language", header: t("import.columns.language"), cell: (row) => languageOf(row) },
        { key: "last", header: last, cell },
      ]}
    />
  );
}

export function useFateWords() {
  const { t } = useTranslation("accounts");
  return (row: CheckedRow) => {
    if (row.fate === "wrong") return null;
    if (row.fate === "duplicate") return t("import.duplicate", { line: row.ofLine });
    const words = t(`import.fates.${row.fate}`);
    return row.fate === "new" ? <strong>{words}</strong> : words;
  };
}

export function useProblemWords() {
  const { t } = useTranslation("accounts");
  return (row: CheckedRow) => {
    if (row.fate !== "wrong") return null;
    const lines = row.problems.map(({ column, reason }) => {
      const values = { column: t(`import.columns.${column}`), value: row.cells[column] ?? "" };
      return <div key={column}>{t(`import.problems.${reason}`, values)}</div>;
    });
    return <div>{lines}</div>;
  };
}
