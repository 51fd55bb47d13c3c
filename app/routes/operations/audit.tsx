import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { listActors, listAudit } from "#app/audit/queries.server.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { titleMeta } from "#app/web/title.ts";
import { AuditFilterBar } from "./audit-filter-bar.tsx";
import { filterOf, isFiltered, readAuditView, viewQuery } from "./audit-filter.ts";
import { AuditTable } from "./audit-table.tsx";
import { FILE_ROWS } from "./audit-file-rows.ts";
import { knownActs } from "./known-acts.server.ts";

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const view = readAuditView(new URL(request.url).searchParams);
  const [page, actors] = await Promise.all([
    listAudit(context.db, filterOf(view), { after: view.after }),
    listActors(context.db),
  ]);
  const title = translator(context.language, "operations")("audit.title");
  return { title, view, page, actors, acts: knownActs };
}

const PATH = "/administration/audit";

export default function Audit() {
  const { view, page, actors, acts } = useLoaderData<typeof loader>();
  const { t } = useTranslation("operations");
  const filtered = isFiltered(view);
  const about = view.about ? page.rows[0]?.subject.name : undefined;
  const next = page.next ? `${PATH}${viewQuery(view, { after: page.next })}` : null;
  return (
    <>
      <PageHeader
        title={t("audit.title")}
        lead={t("audit.lead")}
        back={{ to: "/administration", label: t("title") }}
        actions={
          <ButtonLink to={`${PATH}.csv${viewQuery(view, { after: null })}`} reloadDocument download>
            {t("audit.csv")}
          </ButtonLink>
        }
      />
      <AuditFilterBar view={view} acts={acts} actors={actors} />
      {view.wrongDay ? <Alert tone="warning">{t("audit.wrongDay")}</Alert> : null}
      {view.about ? (
        <p>
          {about ? t("audit.aboutOne", { name: about }) : t("audit.aboutGone")}{" "}
          <Link to={`${PATH}${viewQuery(view, { about: "", after: null })}`}>
            {t("audit.showAll")}
          </Link>
        </p>
      ) : null}
      {page.rows.length > 0 ? (
        <AuditTable rows={page.rows} view={view} />
      ) : (
        <EmptyState title={t("audit.none.title")}>
          <p>{filtered ? t("audit.none.text") : t("audit.none.empty")}</p>
        </EmptyState>
      )}
      <Pager
        label={t("audit.pages")}
        previous={
          view.after
            ? { to: `${PATH}${viewQuery(view, { after: null })}`, label: t("audit.newest") }
            : null
        }
        next={next ? { to: next, label: t("audit.older") } : null}
      />
      {page.next ? <p className="meta">{t("audit.csvLimit", { rows: FILE_ROWS })}</p> : null}
    </>
  );
}
