/** Asks for a mail with a link and a code; the answer is the same whoever has the address. */
import { getFormProps, useForm } from "@conform-to/react";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import type { z } from "zod";
import { sendSignInMail } from "#app/domain/accounts/commands/send-sign-in-mail.server.ts";
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
import { ownPath } from "#app/web/own-path.ts";
import { titleMeta } from "#app/web/title.ts";

export const meta = titleMeta;

export function loader({ request, context }: LoaderFunctionArgs) {
  const next = nextOf(request);
  if (context.viewer) throw redirect(next, 303);
  return { title: translator(context.language, "accounts")("byMail.title"), next };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = await readForm(request, emailForm);
  if (submission.status !== "success") return invalid(submission);
  const { email } = submission.value;
  const next = nextOf(request);
  const { clientAddress } = context;
  const sent = await sendSignInMail(context.db, actOf(context), { email, clientAddress, next });
  if (!sent.ok) return invalid(submission, { formErrors: ["accounts:byMail.too_many"] });
  const query = new URLSearchParams({ request: sent.requestId, ...(next !== "/" && { next }) });
  const flash = { tone: "info", key: "accounts:flash.mailSent", values: { email } } as const;
  return redirectWithFlash(`/sign-in/code?${query}`, flash);
}

function nextOf(request: Request): string {
  return ownPath(new URL(request.url).searchParams.get("next"));
}

export default function SignInByMail() {
  const { title, next } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { t } = useTranslation("accounts");
  const [form, fields] = useForm<z.input<typeof emailForm>>({ id: "by-mail", lastResult });
  const props = useFieldProps();
  const back = next === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`;
  return (
    <>
      <PageHeader
        title={title}
        lead={t("byMail.lead")}
        back={{ to: back, label: t("signIn.title") }}
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
            <Button>{t("byMail.button")}</Button>
          </ButtonRow>
        </Form>
      </Narrow>
    </>
  );
}
