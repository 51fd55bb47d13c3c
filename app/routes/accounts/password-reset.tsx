/** A mailed link to a new password; opening it does nothing, saving spends it. */
import { getFormProps, useForm } from "@conform-to/react";
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import type { z } from "zod";
import { resetPassword } from "#app/domain/accounts/commands/reset-password.server.ts";
import { newPasswordForm } from "#app/domain/accounts/forms.ts";
import { getLink } from "#app/domain/accounts/queries/get-link.server.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { actOf } from "#app/web/context.ts";
import { FormErrors } from "#app/web/fields.tsx";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { invalid, readForm } from "#app/web/forms.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { beginSession } from "./begin-session.server.ts";
import { LinkGone } from "./link-gone.tsx";
import { NewPasswordField } from "./new-password-field.tsx";

export const meta = titleMeta;
const hideFields = ["password"];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const link = await getLink(context.db, "password_reset", params.token!, context.now);
  const t = translator(context.language, "accounts");
  if (!link) return data({ title: t("gone.title"), email: null }, { status: 410 });
  return data({ title: t("reset.title"), email: link.person!.email });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const submission = await readForm(request, newPasswordForm);
  if (submission.status !== "success") return invalid(submission, { hideFields });
  const input = { secret: params.token!, password: submission.value.password };
  const outcome = await resetPassword(context.db, actOf(context), input);
  if (!outcome.ok && outcome.reason === "password") {
    const fieldErrors = { password: [`accounts:password.${outcome.problem}`] };
    return invalid(submission, { fieldErrors, hideFields });
  }
  // The loader of this same page then says that the link is gone.
  if (!outcome.ok) return invalid(submission, { hideFields });
  const headers = await beginSession(request, context, outcome.personId);
  return redirectWithFlash("/", { tone: "success", key: "accounts:flash.passwordReset" }, headers);
}

export default function PasswordReset() {
  const { title, email } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { t } = useTranslation("accounts");
  const [form, fields] = useForm<z.input<typeof newPasswordForm>>({ id: "reset", lastResult });
  if (!email) return <LinkGone link="reset" />;
  return (
    <>
      <PageHeader title={title} lead={t("reset.lead")} />
      <Narrow>
        <FormErrors form={form} labels={{ password: t("fields.newPassword") }} />
        <Form method="post" reloadDocument {...getFormProps(form)}>
          <NewPasswordField field={fields.password} label={t("fields.newPassword")} />
          {/* For password managers: whose password it is. */}
          <input type="hidden" name="username" autoComplete="username" value={email} />
          <ButtonRow>
            <Button>{t("reset.button")}</Button>
          </ButtonRow>
        </Form>
      </Narrow>
    </>
  );
}
