/** What organisers change of somebody else's account: name, place and role; and its beginning and end. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { changePerson } from "#app/domain/accounts/commands/manage-person.server.ts";
import { personForm } from "#app/domain/accounts/forms.ts";
import { mayDisable, mayManage, rolesToGive } from "#app/domain/accounts/policy.ts";
import { getVisibleProfile } from "#app/domain/accounts/queries/profiles.server.ts";
import { getReceiver } from "#app/domain/accounts/queries/receivers.server.ts";
import { mayDelete } from "#app/domain/privacy/policy.ts";
import { listMunicipalities } from "#app/domain/municipalities/queries.server.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { Narrow } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { actOf, requireViewer, type HubContext } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { invalid, readForm } from "#app/web/forms.server.ts";
import { notFound } from "#app/web/problems.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { AccountState, ConfirmState, Deletion } from "./account-state.tsx";
import { changeState, confirmations } from "./change-state.server.ts";
import { PersonFields } from "./person-fields.tsx";
import { PersonTile } from "./person-rows.tsx";

export const meta = titleMeta;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, today, language } = context;
  const viewer = requireViewer(context);
  const person = await findManaged(context, params.personId!);
  const [municipalities, receiver] = await Promise.all([
    listMunicipalities(db, today),
    getReceiver(db, person.id),
  ]);
  const asked = new URL(request.url).searchParams.get("confirm") ?? "";
  const { id, name, email, role, state, municipality } = person;
  return {
    title: translator(language, "accounts")("manage.title", { name }),
    person: { id, name, email, role, state, municipality },
    invitedAt: receiver?.invitedAt ?? null,
    confirm: confirmations.find((one) => one.on === state && one.intent === asked)?.intent ?? null,
    mayDisable: mayDisable(viewer, person),
    mayDelete: mayDelete(viewer, person),
    roles: rolesToGive(viewer),
    municipalities: municipalities.map((one) => ({ value: one.code, label: one.name })),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id: personId } = await findManaged(context, params.personId!);
  const intent = (await request.clone().formData()).get("intent");
  if (intent !== "save") return changeState(context, personId, intent);
  const submission = await readForm(request, personForm);
  if (submission.status !== "success") return invalid(submission);
  const input = { ...submission.value, personId };
  const outcome = await changePerson(context.db, actOf(context), input);
  if (outcome.ok)
    return redirectWithFlash(`/people/${personId}`, {
      tone: "success",
      key: "accounts:flash.personSaved",
    });
  if (outcome.reason === "not_found") throw notFound();
  const field = outcome.reason === "municipality" ? "municipalityCode" : "role";
  return invalid(submission, { fieldErrors: { [field]: [`accounts:manage.${outcome.reason}`] } });
}

/** Organisers don't find administrators here. */
async function findManaged(context: HubContext, personId: string) {
  const person = await getVisibleProfile(context.db, context.scope, personId);
  if (!person || !mayManage(requireViewer(context), person)) throw notFound();
  return person;
}

export default function EditPerson() {
  const page = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { t } = useTranslation("accounts");
  const { person, confirm, title } = page;
  const { id, name } = person;
  if (confirm) return <ConfirmState person={person} intent={confirm} />;
  return (
    <>
      <PageHeader
        badge={<PersonTile person={person} size="large" />}
        title={title}
        lead={t("manage.otherDetails", { name })}
        back={{ to: `/people/${id}`, label: t("manage.back", { name }) }}
      />
      <Narrow>
        <PersonFields {...page} lastResult={lastResult} />
        <AccountState {...page} />
        {page.mayDelete ? <Deletion person={person} /> : null}
      </Narrow>
    </>
  );
}
