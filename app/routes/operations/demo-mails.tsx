import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { listMails } from "#app/mail/queries.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ListRow, ListRows } from "#app/ui/list-rows.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { notFound } from "#app/web/problems.server.ts";
import { titleMeta } from "#app/web/title.ts";

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (!context.settings.demo) throw notFound();
  const after = new URL(request.url).searchParams.get("after");
  return {
    title: translator(context.language, "operations")("demoMail.title"),
    page: await listMails(context.db, after),
    after,
  };
}

export default function DemoMails() {
  const { page, after } = useLoaderData<typeof loader>();
  const { t } = useTranslation("operations");
  const language = useLanguage();
  const next = page.next ? `/demo/mail?after=${encodeURIComponent(page.next)}` : null;
  return (
    <>
      <PageHeader title={t("demoMail.title")} lead={t("demoMail.lead")} />
      {page.mails.length > 0 ? (
        <ListRows label={t("demoMail.list")}>
          {page.mails.map((mail) => (
            <ListRow
              key={mail.id}
              to={`/demo/mail/${mail.id}`}
              title={mail.subject}
              headingLevel={2}
              meta={
                <>
                  <span>{t("demoMail.to", { to: mail.to })}</span>
                  <span>{formatMoment(mail.createdAt, language)}</span>
                </>
              }
            />
          ))}
        </ListRows>
      ) : (
        <EmptyState title={t("demoMail.none.title")} headingLevel={2}>
          <p>{t("demoMail.none.text")}</p>
        </EmptyState>
      )}
      <Pager
        label={t("demoMail.pages")}
        previous={after ? { to: "/demo/mail", label: t("demoMail.newest") } : null}
        next={next ? { to: next, label: t("demoMail.older") } : null}
      />
    </>
  );
}
