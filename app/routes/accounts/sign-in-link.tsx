/** A mailed link: opening it does nothing (mail scanners do too); the button signs in, once. */
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { signInWithLink } from "#app/domain/accounts/commands/sign-in-with-token.server.ts";
import { getLink } from "#app/domain/accounts/queries/get-link.server.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { actOf } from "#app/web/context.ts";
import { ownPath } from "#app/web/own-path.ts";
import { titleMeta } from "#app/web/title.ts";
import { beginSession } from "./begin-session.server.ts";
import { LinkGone } from "./link-gone.tsx";

export const meta = titleMeta;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const link = await getLink(context.db, "sign_in", params.token!, context.now);
  const t = translator(context.language, "accounts");
  if (!link) return data({ title: t("gone.title"), works: false }, { status: 410 });
  return data({ title: t("link.title"), works: true });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const outcome = await signInWithLink(context.db, actOf(context), { secret: params.token! });
  if (!outcome.ok) return data({ gone: true }, { status: 410 });
  const next = ownPath(new URL(request.url).searchParams.get("next"));
  const headers = await beginSession(request, context, outcome.personId);
  return redirect(next, { status: 303, headers });
}

export default function SignInByLink() {
  const { title, works } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t } = useTranslation("accounts");
  if (!works || outcome?.gone) return <LinkGone link="signIn" />;
  return (
    <>
      <PageHeader title={title} lead={t("link.lead")} />
      <Form method="post" reloadDocument>
        <ButtonRow>
          <Button>{t("link.button")}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
