/** Invites one person. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { invitePerson } from "#app/domain/accounts/commands/invite-people.server.ts";
import { inviteForm } from "#app/domain/accounts/forms.ts";
import { rolesToGive } from "#app/domain/accounts/policy.ts";
import { needsMunicipality } from "#app/domain/accounts/rules/invitations.ts";
import { listMunicipalities } from "#app/domain/municipalities/queries.server.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { Narrow } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { actOf, requireViewer } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { invalid, readForm } from "#app/web/forms.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { InviteFields } from "./invite-fields.tsx";

export const meta = titleMeta;

export async function loader({ context }: LoaderFunctionArgs) {
  const { db, today, language } = context;
  const municipalities = await listMunicipalities(db, today);
  return {
    title: translator(language, "accounts")("invite.title"),
    roles: rolesToGive(requireViewer(context)),
    municipalities: municipalities.map(({ code, name }) => ({ value: code, label: name })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = await readForm(request, inviteForm);
  if (submission.status !== "success") return invalid(submission);
  const { name, email, role, municipalityCode } = submission.value;
  if (needsMunicipality(role) && !municipalityCode) {
    const fieldErrors = { municipalityCode: ["accounts:invite.municipalityNeeded"] };
    return invalid(submission, { fieldErrors });
  }
  const outcome = await invitePerson(context.db, actOf(context), submission.value);
  if (outcome.ok) {
    const flash = {
      tone: "success",
      key: "accounts:flash.invited",
      values: { name, email },
    } as const;
    return redirectWithFlash("/people?state=invited", flash);
  }
  if (!("personId" in outcome)) {
    const field = outcome.reason === "role" ? "role" : "municipalityCode";
    return invalid(submission, { fieldErrors: { [field]: [`accounts:invite.${outcome.reason}`] } });
  }
  const key = `accounts:invite.${outcome.reason}`;
  return redirectWithFlash(`/people/${outcome.personId}`, { tone: "info", key });
}

export default function Invite() {
  const { title, roles, municipalities } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { t } = useTranslation("accounts");
  return (
    <>
      <PageHeader
        title={title}
        lead={t("invite.lead")}
        breadcrumbs={{
          label: t("person.breadcrumbs"),
          links: [{ to: "/people", label: t("title") }],
        }}
      />
      <Narrow>
        <p>
          <Link to="/people/import">{t("invite.listInstead")}</Link>
        </p>
        <InviteFields {...{ roles, municipalities, lastResult }} />
      </Narrow>
    </>
  );
}
