import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { Link } from "#app/ui/link.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";
import type { AuditRow } from "#app/audit/queries.server.ts";
import { formatMoment, formatName } from "#app/i18n/format.ts";
import { Table } from "#app/ui/table.tsx";
import { viewQuery, type AuditView } from "./audit-filter.ts";
import { actWords, detailWords, isNamed, kindWords, subjectPath, wordsOf } from "./audit-words.ts";

export function AuditTable({ rows, view }: { rows: AuditRow[]; view: AuditView }) {
  const { t, i18n } = useTranslation("operations");
  const language = useLanguage();
  const words = wordsOf(i18n);
  const who = ({ actor }: AuditRow) =>
    actor?.name === "" ? (
      formatName("", language)
    ) : actor ? (
      <Link to={`/people/${actor.id}`}>{actor.name}</Link>
    ) : (
      t("audit.system")
    );
  const subject = (row: AuditRow) => <Subject {...{ row, view }} />;
  return (
    <Table
      caption={t("audit.caption")}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: "when", header: t("audit.when"), cell: (row) => formatMoment(row.at, language) },
        { key: "who", header: t("audit.who"), cell: who },
        {
          key: "what",
          header: t("audit.what"),
          rowHeader: true,
          cell: (row) => actWords(words, row.act),
        },
        {
          key: "subject",
          header: t("audit.subject"),
          cell: subject,
        },
        {
          key: "details",
          header: t("audit.details"),
          cell: (row) => detailWords(words, row.details),
        },
      ]}
    />
  );
}

function Subject({ row, view }: { row: AuditRow; view: AuditView }) {
  const { t, i18n } = useTranslation("operations");
  const { kind, id, name } = row.subject;
  const language = useLanguage();
  const path = name ? subjectPath(row.subject) : null;
  const said = kindWords(wordsOf(i18n), kind);
  const label =
    name !== null
      ? formatName(name, language)
      : id && isNamed(kind)
        ? `${said} (${t("audit.gone")})`
        : said;
  const only = `/administration/audit${viewQuery(view, { about: id, after: null })}`;
  return (
    <>
      {path ? <Link to={path}>{label}</Link> : label}
      {id && view.about !== id ? (
        <>
          <br />
          <Link className="meta" to={only}>
            {t("audit.onlyAbout")}
            <VisuallyHidden>: {label}</VisuallyHidden>
          </Link>
        </>
      ) : null}
    </>
  );
}
