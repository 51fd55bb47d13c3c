/** The link mailed to a new address: opening it does nothing, the button changes the address. */
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { confirmEmailChange } from "#app/domain/accounts/commands/change-email.server.ts";
import { getLink } from "#app/domain/accounts/queries/get-link.server.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { actOf } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { LinkGone } from "./link-gone.tsx";

export const meta = titleMeta;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const link = await getLink(context.db, "email_change", params.token!, context.now);
  const t = translator(context.language, "accounts");
  if (!link) return data({ title: t("gone.title"), email: null }, { status: 410 });
  return data({ title: t("email.confirmTitle"), email: link.email });
}

export async function action({ params, context }: ActionFunctionArgs) {
  const { db, viewer } = context;
  const outcome = await confirmEmailChange(db, actOf(context), { secret: params.token! });
  if (!outcome.ok) return data({ taken: outcome.reason === "taken" }, { status: 410 });
  const { email } = outcome;
  const flash = { tone: "success", key: "accounts:flash.emailChanged", values: { email } } as const;
  return redirectWithFlash(viewer ? "/account/email" : "/sign-in", flash);
}

export default function ConfirmEmail() {
  const { title, email } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t } = useTranslation("accounts");
  if (!email) return <LinkGone link="email" />;
  return (
    <>
      <PageHeader title={title} lead={t("email.confirmLead", { email })} />
      {outcome?.taken ? (
        <Alert tone="error" role="alert">
          {t("email.taken")}
        </Alert>
      ) : (
        <Form method="post">
          <ButtonRow>
            <Button>{t("email.confirmButton")}</Button>
          </ButtonRow>
        </Form>
      )}
    </>
  );
}
