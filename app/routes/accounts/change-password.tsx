/** Changes one's own password. */
import { getFormProps, useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import type { z } from "zod";
import { changePassword } from "#app/domain/accounts/commands/change-password.server.ts";
import { changePasswordForm } from "#app/domain/accounts/forms.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { actOf, requireViewer } from "#app/web/context.ts";
import { FormErrors, useFieldProps } from "#app/web/fields.tsx";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { invalid, readForm } from "#app/web/forms.server.ts";
import { notFound } from "#app/web/problems.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { AccountTabs } from "./account-tabs.tsx";
import { NewPasswordField } from "./new-password-field.tsx";

export const meta = titleMeta;
const hideFields = ["current", "password"];

export function loader({ context }: LoaderFunctionArgs) {
  const title = translator(context.language, "accounts")("changePassword.title");
  return { title, email: requireViewer(context).email };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = await readForm(request, changePasswordForm);
  if (submission.status !== "success") return invalid(submission, { hideFields });
  const { clientAddress } = context;
  const input = { ...submission.value, viewer: requireViewer(context), clientAddress };
  const outcome = await changePassword(context.db, actOf(context), input);
  if (outcome.ok)
    return redirectWithFlash("/account/password", {
      tone: "success",
      key: "accounts:flash.passwordChanged",
    });
  if (outcome.reason === "password") {
    const fieldErrors = { password: [`accounts:password.${outcome.problem}`] };
    return invalid(submission, { fieldErrors, hideFields });
  }
  if (outcome.reason === "not_found") throw notFound();
  const errors = [`accounts:changePassword.${outcome.reason}`];
  return outcome.reason === "wrong"
    ? invalid(submission, { fieldErrors: { current: errors }, hideFields })
    : invalid(submission, { formErrors: errors, hideFields });
}

export default function ChangePassword() {
  const { title, email } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { t } = useTranslation("accounts");
  const [form, fields] = useForm<z.input<typeof changePasswordForm>>({
    id: "change-password",
    lastResult,
  });
  const props = useFieldProps();
  const labels = { current: t("fields.currentPassword"), password: t("fields.newPassword") };
  return (
    <>
      <PageHeader title={title} lead={t("changePassword.lead")} size="compact" />
      <AccountTabs />
      <Narrow>
        <FormErrors form={form} labels={labels} />
        <Form method="post" reloadDocument {...getFormProps(form)}>
          <TextField
            {...{ ...props(fields.current), label: labels.current, type: "password" }}
            autoComplete="current-password"
            maxLength={200}
          />
          <p>
            <Link to="/password/forgotten">{t("changePassword.without")}</Link>
          </p>
          <NewPasswordField field={fields.password} label={labels.password} />
          <input type="hidden" name="username" autoComplete="username" value={email} />
          <ButtonRow>
            <Button>{t("changePassword.button")}</Button>
          </ButtonRow>
        </Form>
      </Narrow>
    </>
  );
}
