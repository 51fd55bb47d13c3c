/** The log as a file that Danish Excel opens: semicolons, a BOM, and no cell that is a formula. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { listAudit, type AuditRow } from "#app/audit/queries.server.ts";
import { formatMoment, formatName } from "#app/i18n/format.ts";
import { translator, wordsIn } from "#app/i18n/languages.server.ts";
import { csvFile } from "#app/web/csv.server.ts";
import type { Language } from "#db/schema.ts";
import { FILE_ROWS } from "./audit-file-rows.ts";
import { filterOf, readAuditView } from "./audit-filter.ts";
import { actWords, detailWords, kindWords, wordsOf } from "./audit-words.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, language, today } = context;
  const view = readAuditView(new URL(request.url).searchParams);
  const { rows } = await listAudit(db, filterOf(view), { limit: FILE_ROWS });
  const name = translator(language, "operations")("audit.fileName");
  return csvFile(`${name}-${today}.csv`, tableOf(rows, language));
}

function tableOf(rows: AuditRow[], language: Language): string[][] {
  const t = translator(language, "operations");
  const words = wordsOf(wordsIn(language));
  const header = [
    t("audit.when"), t("audit.who"), t("audit.what"), t("audit.act"), t("audit.subject"),
    t("subjects.person"), t("audit.details"), "id",
  ]; // prettier-ignore
  const lines = rows.map((row) => [
    formatMoment(row.at, language),
    row.actor ? formatName(row.actor.name, language) : t("audit.system"),
    actWords(words, row.act),
    row.act,
    kindWords(words, row.subject.kind),
    row.subject.name === null ? "" : formatName(row.subject.name, language),
    detailWords(words, row.details),
    row.subject.id,
  ]);
  return [header, ...lines];
}
