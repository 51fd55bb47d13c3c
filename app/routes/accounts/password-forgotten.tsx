/** Asks for a link to a new password; the answer is the same whoever has the address. */
import { getFormProps, useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import type { z } from "zod";
import { sendPasswordReset } from "#app/domain/accounts/commands/reset-password.server.ts";
import { emailForm } from "#app/domain/accounts/forms.ts";
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

export const meta = titleMeta;

export function loader({ context }: LoaderFunctionArgs) {
  return { title: translator(context.language, "accounts")("forgotten.title") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = await readForm(request, emailForm);
  if (submission.status !== "success") return invalid(submission);
  const { email } = submission.value;
  const input = { email, clientAddress: context.clientAddress };
  const sent = await sendPasswordReset(context.db, actOf(context), input);
  if (!sent.ok) return invalid(submission, { formErrors: ["accounts:byMail.too_many"] });
  const flash = { tone: "info", key: "accounts:flash.mailSent", values: { email } } as const;
  return redirectWithFlash("/password/forgotten", flash);
}

export default function PasswordForgotten() {
  const { title } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { t } = useTranslation("accounts");
  const [form, fields] = useForm<z.input<typeof emailForm>>({ id: "forgotten", lastResult });
  const props = useFieldProps();
  return (
    <>
      <PageHeader
        title={title}
        lead={t("forgotten.lead")}
        back={{ to: "/sign-in", label: t("signIn.title") }}
      />
      <Narrow>
        <FormErrors form={form} labels={{ email: t("fields.email") }} />
        <Form method="post" {...getFormProps(form)}>
          <TextField
            {...props(fields.email)}
            label={t("fields.email")}
            type="email"
            autoComplete="email"
            maxLength={254}
          />
          <ButtonRow>
            <Button>{t("forgotten.button")}</Button>
          </ButtonRow>
        </Form>
      </Narrow>
    </>
  );
}
