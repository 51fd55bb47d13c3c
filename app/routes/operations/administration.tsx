import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { retryFailedMails, retryMail } from "#app/mail/commands.server.ts";
import { getOutboxFigures, listFailedMails } from "#app/mail/queries.server.ts";
import { Columns } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { actOf, requireViewer } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { problem } from "#app/web/problems.server.ts";
import { sendsMail, type Settings } from "#app/web/settings.server.ts";
import { getSiteState } from "#app/web/site-state.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { Figures } from "./figures.tsx";
import { Outbox, type OutboxProps } from "./outbox.tsx";
import { SiteFacts } from "./site-facts.tsx";
import { Tasks } from "./tasks.tsx";

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, settings, language } = context;
  const after = new URL(request.url).searchParams.get("after");
  const [site, figures, failed] = await Promise.all([
    getSiteState(db, settings),
    getOutboxFigures(db),
    listFailedMails(db, after),
  ]);
  return {
    title: translator(language, "operations")("title"),
    administrator: requireViewer(context).role === "administrator",
    site: { ...site, address: settings.siteAddress },
    outbox: { figures, failed, after, keepDays: settings.mailKeepDays },
    mails: fateOfMails(settings),
  };
}

function fateOfMails(settings: Settings): OutboxProps["mails"] {
  if (settings.demo) return "demo";
  return sendsMail(settings) ? "sent" : "kept";
}

const BACK = "/administration#outbox";

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const mailId = form.get("mailId");
  if (form.get("intent") === "retry_all") {
    const { mails } = await retryFailedMails(context.db, actOf(context));
    const key = "operations:flash.allRetried";
    return redirectWithFlash(BACK, { tone: "success", key, values: { count: mails } });
  }
  if (form.get("intent") !== "retry" || typeof mailId !== "string") throw problem(404);
  const outcome = await retryMail(context.db, actOf(context), { mailId });
  return outcome.ok
    ? redirectWithFlash(BACK, { tone: "success", key: "operations:flash.retried" })
    : redirectWithFlash(BACK, { tone: "info", key: "operations:flash.notFailed" });
}

export default function Administration() {
  const { administrator, site, outbox, mails } = useLoaderData<typeof loader>();
  const { t } = useTranslation("operations");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <Columns asideLabel={t("site.title")} aside={<SiteFacts site={site} />}>
        <Tasks administrator={administrator} />
        <Figures figures={site.figures} />
        <Outbox outbox={outbox} mails={mails} />
      </Columns>
    </>
  );
}
