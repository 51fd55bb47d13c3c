/** Signs in with a password; the ways for those without one are linked from here. */
import { getFormProps, useForm } from "@conform-to/react";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { signInWithPassword } from "#app/domain/accounts/commands/sign-in-with-password.server.ts";
import { signInForm } from "#app/domain/accounts/forms.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { actOf } from "#app/web/context.ts";
import { FormErrors, useFieldProps } from "#app/web/fields.tsx";
import { invalid, readForm } from "#app/web/forms.server.ts";
import { ownPath } from "#app/web/own-path.ts";
import { titleMeta } from "#app/web/title.ts";
import { beginSession } from "./begin-session.server.ts";

export const meta = titleMeta;

export function loader({ request, context }: LoaderFunctionArgs) {
  const next = ownPath(new URL(request.url).searchParams.get("next"));
  if (context.viewer) throw redirect(next, 303);
  return { title: translator(context.language, "accounts")("signIn.title"), next };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = await readForm(request, signInForm);
  const hideFields = ["password"];
  if (submission.status !== "success") return invalid(submission, { hideFields });
  const { clientAddress } = context;
  const input = { ...submission.value, clientAddress };
  const outcome = await signInWithPassword(context.db, actOf(context), input);
  if (!outcome.ok) {
    const formErrors = [`accounts:signIn.${outcome.reason}`];
    return invalid(submission, { formErrors, hideFields });
  }
  const next = ownPath(new URL(request.url).searchParams.get("next"));
  return redirect(next, {
    status: 303,
    headers: await beginSession(request, context, outcome.personId),
  });
}

export default function SignIn() {
  const { next } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { t } = useTranslation("accounts");
  const [form, fields] = useForm({ id: "sign-in", lastResult });
  const props = useFieldProps();
  const onwards = next === "/" ? "" : `?next=${encodeURIComponent(next)}`;
  return (
    <>
      <PageHeader title={t("signIn.title")} lead={next === "/" ? undefined : t("signIn.toGoOn")} />
      <Narrow>
        <FormErrors
          form={form}
          labels={{ email: t("fields.email"), password: t("fields.password") }}
        />
        <Form method="post" {...getFormProps(form)}>
          <TextField
            {...props(fields.email!)}
            label={t("fields.email")}
            type="email"
            autoComplete="username"
            maxLength={254}
          />
          <TextField
            {...props(fields.password!)}
            label={t("fields.password")}
            type="password"
            autoComplete="current-password"
            maxLength={200}
          />
          <p>
            <Link to="/password/forgotten">{t("signIn.forgotten")}</Link>
          </p>
          <ButtonRow>
            <Button>{t("signIn.button")}</Button>
          </ButtonRow>
        </Form>
        <Section
          id="by-mail"
          title={t("signIn.byMailTitle")}
          lead={t("signIn.byMailLead")}
          tone="soft"
        >
          <ButtonLink to={`/sign-in/mail${onwards}`}>{t("signIn.byMailButton")}</ButtonLink>
        </Section>
      </Narrow>
    </>
  );
}
