/** Writes a meeting's minutes: from the agenda, as a draft, until they are approved. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { titleMeta } from "#app/web/title.ts";
import { ApprovedMinutes } from "./approved-minutes.tsx";
import { MinutesForm } from "./minutes-form.tsx";
import { readMinutesPage } from "./read-minutes-page.server.ts";
import { submitMinutes } from "./submit-minutes.server.ts";

export const meta = titleMeta;

export async function loader({ params, context }: LoaderFunctionArgs) {
  return readMinutesPage(context, params.meetingId!);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return submitMinutes(context, params.meetingId!, request);
}

export default function EditMinutes() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation("meetings");
  return (
    <>
      <PageHeader
        title={t("minutes.title")}
        size="compact"
        back={{ to: `/meetings/${page.id}`, label: page.name }}
      />
      {page.approvedHtml === null ? (
        <MinutesForm key={page.version} page={page} reply={reply} />
      ) : (
        <ApprovedMinutes html={page.approvedHtml} />
      )}
    </>
  );
}
