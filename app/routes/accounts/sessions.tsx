/** Where one is signed in, and the way to end it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { endOtherSessions, endSession } from "#app/domain/accounts/commands/end-sessions.server.ts";
import {
  listSessions,
  type OpenSession,
} from "#app/domain/accounts/queries/list-sessions.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Table } from "#app/ui/table.tsx";
import { StatusBadge } from "#app/ui/tag.tsx";
import { actOf, requireViewer } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { AccountTabs } from "./account-tabs.tsx";

export const meta = titleMeta;

export async function loader({ context }: LoaderFunctionArgs) {
  const title = translator(context.language, "accounts")("sessions.title");
  return { title, sessions: await listSessions(context.db, requireViewer(context), context.now) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context);
  const posted = await request.formData();
  const page = "/account/sessions";
  if (posted.get("intent") === "end-others") {
    const { ended: count } = await endOtherSessions(context.db, actOf(context), { viewer });
    if (count === 0)
      return redirectWithFlash(page, { tone: "info", key: "accounts:flash.noOthers" });
    const key = "accounts:flash.othersEnded";
    return redirectWithFlash(page, { tone: "success", key, values: { count } });
  }
  const idHash = String(posted.get("session")).slice(0, 100);
  const outcome = await endSession(context.db, actOf(context), { viewer, idHash });
  return outcome.ok
    ? redirectWithFlash(page, { tone: "success", key: "accounts:flash.sessionEnded" })
    : redirectWithFlash(page, { tone: "info", key: "accounts:flash.sessionGone" });
}

export default function Sessions() {
  const { title, sessions } = useLoaderData<typeof loader>();
  const { t } = useTranslation("accounts");
  const language = useLanguage();
  const deviceOf = useDeviceName();
  return (
    <>
      <PageHeader title={title} lead={t("sessions.lead")} size="compact" />
      <AccountTabs />
      <Table
        caption={title}
        hideCaption
        rows={sessions}
        rowKey={(session) => session.idHash}
        columns={[
          { key: "device", header: t("sessions.device"), rowHeader: true, cell: deviceOf },
          {
            key: "used",
            header: t("sessions.lastUsed"),
            cell: (session) => formatMoment(session.lastUsedAt, language),
          },
          {
            key: "began",
            header: t("sessions.began"),
            cell: (session) => formatMoment(session.createdAt, language),
          },
          {
            key: "act",
            header: t("sessions.act"),
            hideHeader: true,
            cell: endSessionCell,
          },
        ]}
      />
      <p>{t("sessions.note")}</p>
      {sessions.length > 1 ? (
        <Form method="post">
          <ButtonRow>
            <Button variant="secondary" name="intent" value="end-others">
              {t("sessions.endOthers")}
            </Button>
          </ButtonRow>
        </Form>
      ) : null}
    </>
  );
}

function useDeviceName() {
  const { t } = useTranslation("accounts");
  return ({ device: { browser, system } }: OpenSession) =>
    browser && system
      ? t("sessions.on", { browser, system })
      : (browser ?? system ?? t("sessions.unknownDevice"));
}

function endSessionCell(session: OpenSession) {
  return <EndSession session={session} />;
}

function EndSession({ session }: { session: OpenSession }) {
  const { t } = useTranslation("accounts");
  const device = useDeviceName()(session);
  if (session.current) return <StatusBadge tone="success">{t("sessions.here")}</StatusBadge>;
  return (
    <Form method="post">
      <input type="hidden" name="session" value={session.idHash} />
      <Button variant="secondary" size="small" aria-label={t("sessions.endWhich", { device })}>
        {t("sessions.end")}
      </Button>
    </Form>
  );
}
