/** An invitation: a name to see after and a password to choose, and then one is in. */
import { getFormProps, useForm } from "@conform-to/react";
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import type { z } from "zod";
import { acceptInvitation } from "#app/domain/accounts/commands/accept-invitation.server.ts";
import { invitationForm } from "#app/domain/accounts/forms.ts";
import { LONGEST_NAME } from "#app/domain/accounts/person.ts";
import { getLink } from "#app/domain/accounts/queries/get-link.server.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { actOf } from "#app/web/context.ts";
import { FormErrors, useFieldProps } from "#app/web/fields.tsx";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { invalid, readForm } from "#app/web/forms.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { beginSession } from "./begin-session.server.ts";
import { LinkGone } from "./link-gone.tsx";
import { NewPasswordField } from "./new-password-field.tsx";

export const meta = titleMeta;
const hideFields = ["password"];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, now, language, settings } = context;
  const link = await getLink(db, "invitation", params.token!, now);
  const t = translator(language, "accounts");
  if (!link) return data({ title: t("gone.title"), person: null }, { status: 410 });
  return data({ title: t("invitation.title", { site: settings.siteName }), person: link.person! });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const submission = await readForm(request, invitationForm);
  if (submission.status !== "success") return invalid(submission, { hideFields });
  const { name } = submission.value;
  const input = { ...submission.value, secret: params.token!, language: context.language };
  const outcome = await acceptInvitation(context.db, actOf(context), input);
  if (!outcome.ok && outcome.reason === "password") {
    const fieldErrors = { password: [`accounts:password.${outcome.problem}`] };
    return invalid(submission, { fieldErrors, hideFields });
  }
  // The loader of this same page then says that the link is gone.
  if (!outcome.ok) return invalid(submission, { hideFields });
  const headers = await beginSession(request, context, outcome.personId);
  const flash = { tone: "success", key: "accounts:flash.welcome", values: { name } } as const;
  return redirectWithFlash("/account", flash, headers);
}

export default function Invitation() {
  const { title, person } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { t } = useTranslation("accounts");
  const [form, fields] = useForm<z.input<typeof invitationForm>>({
    id: "invitation",
    lastResult,
    defaultValue: { name: person?.name },
  });
  const props = useFieldProps();
  if (!person) return <LinkGone link="invitation" />;
  const labels = { name: t("fields.name"), password: t("fields.password") };
  return (
    <>
      <PageHeader title={title} lead={t("invitation.lead")} />
      <Narrow>
        <FormErrors form={form} labels={labels} />
        <Form method="post" reloadDocument {...getFormProps(form)}>
          <p>{t("invitation.invitedAs", { email: person.email })}</p>
          <TextField
            {...props(fields.name)}
            label={labels.name}
            autoComplete="name"
            maxLength={LONGEST_NAME}
          />
          <NewPasswordField field={fields.password} label={labels.password} />
          <input type="hidden" name="username" autoComplete="username" value={person.email} />
          <ButtonRow>
            <Button>{t("invitation.button")}</Button>
          </ButtonRow>
        </Form>
      </Narrow>
    </>
  );
}
