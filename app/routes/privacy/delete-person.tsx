/** Asks once more before an administrator deletes somebody who has asked for it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getVisibleProfile } from "#app/domain/accounts/queries/profiles.server.ts";
import { releaseSeats } from "#app/domain/meetings/commands/release-seats.server.ts";
import { deletePerson } from "#app/domain/privacy/commands/delete-person.server.ts";
import { deletionForm } from "#app/domain/privacy/forms.ts";
import { mayDelete } from "#app/domain/privacy/policy.ts";
import { listHindrances } from "#app/domain/privacy/queries/list-hindrances.server.ts";
import { isHindered } from "#app/domain/privacy/rules.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { useTranslation } from "#app/i18n/use-words.ts";
import { ConfirmForm } from "#app/ui/confirm-form.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { actOf, requireViewer, type HubContext } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { readForm } from "#app/web/forms.server.ts";
import { notFound } from "#app/web/problems.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { HindranceList } from "./hindrance-list.tsx";
import { WhatGoes } from "./what-goes.tsx";

export const meta = titleMeta;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, language, now, settings } = context;
  const { id, name } = await findDeletable(context, params.personId!);
  return {
    title: translator(language, "privacy")("deletion.otherTitle", { name }),
    ...{ id, name, mailDays: settings.mailKeepDays },
    hindrances: await listHindrances(db, id, now),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { db } = context;
  const { id: personId } = await findDeletable(context, params.personId!);
  const submission = await readForm(request, deletionForm);
  if (submission.status !== "success") throw notFound();
  const outcome = await deletePerson(db, actOf(context), { personId });
  if (outcome.ok) {
    await releaseSeats(db, actOf(context), { personId });
    return redirectWithFlash("/people", { tone: "success", key: "privacy:flash.personDeleted" });
  }
  if (outcome.reason === "not_found") throw notFound();
  const page = `/people/${personId}/delete`;
  return redirectWithFlash(page, { tone: "warning", key: "privacy:flash.notYet" });
}

async function findDeletable(context: HubContext, personId: string) {
  const person = await getVisibleProfile(context.db, context.scope, personId);
  if (!person || !mayDelete(requireViewer(context), person)) throw notFound();
  return person;
}

export default function DeletePerson() {
  const { title, id, name, hindrances, mailDays } = useLoaderData<typeof loader>();
  const { t } = useTranslation("privacy");
  const back = `/people/${id}/edit`;
  return (
    <>
      <PageHeader
        title={title}
        lead={`${t("deletion.otherLead")} ${t("deletion.forGood")}`}
        back={{ to: back, label: name }}
        size="compact"
      />
      <Narrow>
        {isHindered(hindrances) ? <HindranceList hindrances={hindrances} name={name} /> : null}
        <WhatGoes mailDays={mailDays} />
        {isHindered(hindrances) ? null : (
          <ConfirmForm
            hidden={{ intent: "delete" }}
            confirmLabel={t("deletion.otherButton", { name })}
            cancel={{ to: back, label: t("deletion.keep") }}
          >
            <p>{t("deletion.forGood")}</p>
          </ConfirmForm>
        )}
      </Narrow>
    </>
  );
}
