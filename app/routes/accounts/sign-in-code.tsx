/** Signs in with the six digits of the mail, typed where the mail was asked for. */
import { getFormProps, useForm } from "@conform-to/react";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import type { z } from "zod";
import { signInWithCode } from "#app/domain/accounts/commands/sign-in-with-token.server.ts";
import { codeForm } from "#app/domain/accounts/forms.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { actOf } from "#app/web/context.ts";
import { FormErrors, useFieldProps } from "#app/web/fields.tsx";
import { invalid, readForm } from "#app/web/forms.server.ts";
import { ownPath } from "#app/web/own-path.ts";
import { titleMeta } from "#app/web/title.ts";
import { beginSession } from "./begin-session.server.ts";

export const meta = titleMeta;

export function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const [asked, next] = [query.get("request"), ownPath(query.get("next"))];
  if (context.viewer) throw redirect(next, 303);
  if (!asked) throw redirect("/sign-in/mail", 303);
  return { title: translator(context.language, "accounts")("code.title"), asked, next };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = await readForm(request, codeForm);
  if (submission.status !== "success") return invalid(submission);
  const { request: requestId, code } = submission.value;
  const input = { requestId, code, clientAddress: context.clientAddress };
  const outcome = await signInWithCode(context.db, actOf(context), input);
  if (!outcome.ok) {
    const errors = [`accounts:code.${outcome.reason}`];
    const atField = outcome.reason === "wrong" ? { fieldErrors: { code: errors } } : null;
    return invalid(submission, atField ?? { formErrors: errors });
  }
  const next = ownPath(new URL(request.url).searchParams.get("next"));
  const headers = await beginSession(request, context, outcome.personId);
  return redirect(next, { status: 303, headers });
}

export default function SignInByCode() {
  const { title, asked, next } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { t } = useTranslation("accounts");
  const [form, fields] = useForm<z.input<typeof codeForm>>({ id: "code", lastResult });
  const props = useFieldProps();
  const again = next === "/" ? "/sign-in/mail" : `/sign-in/mail?next=${encodeURIComponent(next)}`;
  return (
    <>
      <PageHeader title={title} lead={t("code.lead")} />
      <Narrow>
        <FormErrors form={form} labels={{ code: t("code.field") }} />
        <Form method="post" {...getFormProps(form)}>
          <TextField
            {...props(fields.code)}
            label={t("code.field")}
            hint={t("code.hint")}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
            width="short"
          />
          <input type="hidden" name="request" value={asked} />
          <ButtonRow>
            <Button>{t("code.button")}</Button>
            <Link to={again}>{t("code.again")}</Link>
          </ButtonRow>
        </Form>
      </Narrow>
    </>
  );
}
