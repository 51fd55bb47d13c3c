/** The first account of a new site, behind a link that only whoever installs it has. */
import { getFormProps, useForm } from "@conform-to/react";
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import type { z } from "zod";
import { acceptFirstAdministrator } from "#app/domain/accounts/commands/create-administrator.server.ts";
import { firstAdministratorForm } from "#app/domain/accounts/forms.ts";
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
  const link = await getLink(context.db, "first_administrator", params.token!, context.now);
  const t = translator(context.language, "accounts");
  if (!link) return data({ title: t("gone.title"), works: false }, { status: 410 });
  return data({ title: t("administrator.title"), works: true });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const submission = await readForm(request, firstAdministratorForm);
  if (submission.status !== "success") return invalid(submission, { hideFields });
  const input = { ...submission.value, secret: params.token!, language: context.language };
  const outcome = await acceptFirstAdministrator(context.db, actOf(context), input);
  if (!outcome.ok) return invalid(submission, { fieldErrors: errorsOf(outcome), hideFields });
  const headers = await beginSession(request, context, outcome.personId);
  const flash = { tone: "success", key: "accounts:flash.administratorReady" } as const;
  return redirectWithFlash("/people", flash, headers);
}

type Refusal = Extract<Awaited<ReturnType<typeof acceptFirstAdministrator>>, { ok: false }>;

/** None for a link that is gone: the loader of this same page then says so. */
function errorsOf(refusal: Refusal): Record<string, string[]> {
  if (refusal.reason === "password") return { password: [`accounts:password.${refusal.problem}`] };
  return refusal.reason === "taken" ? { email: ["accounts:administrator.taken"] } : {};
}

export default function FirstAdministrator() {
  const { title, works } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { t } = useTranslation("accounts");
  const [form, fields] = useForm<z.input<typeof firstAdministratorForm>>({
    id: "administrator",
    lastResult,
  });
  const props = useFieldProps();
  if (!works) return <LinkGone link="administrator" />;
  const [name, email] = [t("fields.name"), t("fields.email")];
  const password = t("fields.password");
  return (
    <>
      <PageHeader title={title} lead={t("administrator.lead")} />
      <Narrow>
        <FormErrors form={form} labels={{ name, email, password }} />
        <Form method="post" reloadDocument {...getFormProps(form)}>
          <TextField
            {...{ ...props(fields.name), label: name, autoComplete: "name" }}
            maxLength={LONGEST_NAME}
          />
          <TextField
            {...{ ...props(fields.email), label: email, type: "email", autoComplete: "username" }}
            maxLength={254}
          />
          <NewPasswordField field={fields.password} label={password} />
          <ButtonRow>
            <Button>{t("administrator.button")}</Button>
          </ButtonRow>
        </Form>
      </Narrow>
    </>
  );
}
