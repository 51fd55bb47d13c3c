/** Asks for a new mail address; it changes when the link mailed to it is followed. */
import { getFormProps, useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import type { z } from "zod";
import { requestEmailChange } from "#app/domain/accounts/commands/change-email.server.ts";
import { changeEmailForm } from "#app/domain/accounts/forms.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { actOf, requireViewer } from "#app/web/context.ts";
import { FormErrors, useFieldProps } from "#app/web/fields.tsx";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { invalid, readForm } from "#app/web/forms.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { AccountTabs } from "./account-tabs.tsx";

export const meta = titleMeta;
const hideFields = ["password"];

export function loader({ context }: LoaderFunctionArgs) {
  const title = translator(context.language, "accounts")("email.title");
  return { title, email: requireViewer(context).email };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = await readForm(request, changeEmailForm);
  if (submission.status !== "success") return invalid(submission, { hideFields });
  const { clientAddress } = context;
  const input = { ...submission.value, viewer: requireViewer(context), clientAddress };
  const outcome = await requestEmailChange(context.db, actOf(context), input);
  if (!outcome.ok) {
    const errors = [`accounts:email.${outcome.reason}`];
    if (outcome.reason === "too_many")
      return invalid(submission, { formErrors: errors, hideFields });
    const at = outcome.reason === "same" ? "email" : "password";
    return invalid(submission, { fieldErrors: { [at]: errors }, hideFields });
  }
  const { email } = submission.value;
  const flash = { tone: "info", key: "accounts:flash.confirmSent", values: { email } } as const;
  return redirectWithFlash("/account/email", flash);
}

export default function ChangeEmail() {
  const { title, email } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { t } = useTranslation("accounts");
  const [form, fields] = useForm<z.input<typeof changeEmailForm>>({ id: "new-email", lastResult });
  const props = useFieldProps();
  const labels = { email: t("email.field"), password: t("fields.currentPassword") };
  return (
    <>
      <PageHeader title={title} lead={t("email.lead", { email })} size="compact" />
      <AccountTabs />
      <Narrow>
        <FormErrors form={form} labels={labels} />
        <Form method="post" reloadDocument {...getFormProps(form)}>
          <TextField
            {...{ ...props(fields.email), label: labels.email, type: "email" }}
            autoComplete="email"
            maxLength={254}
          />
          <TextField
            {...{ ...props(fields.password), label: labels.password, type: "password" }}
            hint={t("email.passwordHint")}
            autoComplete="current-password"
            maxLength={200}
          />
          <ButtonRow>
            <Button>{t("email.button")}</Button>
          </ButtonRow>
        </Form>
      </Narrow>
    </>
  );
}
