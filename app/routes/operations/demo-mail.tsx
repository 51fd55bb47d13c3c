import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { getMail } from "#app/mail/queries.server.ts";
import { Details } from "#app/ui/details.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { notFound } from "#app/web/problems.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { MailText } from "./mail-text.tsx";

export const meta = titleMeta;

export async function loader({ params, context }: LoaderFunctionArgs) {
  if (!context.settings.demo) throw notFound();
  const mail = await getMail(context.db, params.mailId!);
  if (!mail) throw notFound();
  return { title: mail.subject, mail };
}

export default function DemoMail() {
  const { mail } = useLoaderData<typeof loader>();
  const { t } = useTranslation("operations");
  const language = useLanguage();
  return (
    <>
      <PageHeader
        title={mail.subject}
        back={{ to: "/demo/mail", label: t("demoMail.back") }}
        meta={
          <>
            <span>{t("demoMail.to", { to: mail.to })}</span>
            <span>{t("demoMail.written", { when: formatMoment(mail.createdAt, language) })}</span>
          </>
        }
      />
      <Narrow>
        <MailText text={mail.text} lang={mail.language} />
        {mail.calendar ? (
          <Details summary={t("demoMail.calendar")}>
            <pre>{mail.calendar}</pre>
          </Details>
        ) : null}
      </Narrow>
    </>
  );
}
