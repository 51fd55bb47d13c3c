/** Asks once more before somebody deletes their own account, and says what goes and what stays. */
import { getFormProps, useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import { releaseSeats } from "#app/domain/meetings/commands/release-seats.server.ts";
import { deleteOwnAccount } from "#app/domain/privacy/commands/delete-person.server.ts";
import { deletionForm } from "#app/domain/privacy/forms.ts";
import { getOwnProof } from "#app/domain/privacy/queries/get-own-proof.server.ts";
import { listHindrances } from "#app/domain/privacy/queries/list-hindrances.server.ts";
import { isHindered } from "#app/domain/privacy/rules.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { useTranslation } from "#app/i18n/use-words.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { actOf, requireViewer } from "#app/web/context.ts";
import { FormErrors, useFieldProps } from "#app/web/fields.tsx";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { invalid, readForm } from "#app/web/forms.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { HindranceList } from "./hindrance-list.tsx";
import { SignInAgain } from "./sign-in-again.tsx";
import { WhatGoes } from "./what-goes.tsx";

export const meta = titleMeta;
const PAGE = "/account/delete";

export async function loader({ context }: LoaderFunctionArgs) {
  const { db, language, now, settings } = context;
  const viewer = requireViewer(context);
  return {
    title: translator(language, "privacy")("deletion.ownTitle"),
    hindrances: await listHindrances(db, viewer.id, now),
    proof: await getOwnProof(db, viewer, now),
    mailDays: settings.mailKeepDays,
    email: viewer.email,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const hideFields = ["password"];
  const submission = await readForm(request, deletionForm);
  if (submission.status !== "success") return invalid(submission, { hideFields });
  const { db, clientAddress, sessions } = context;
  const viewer = requireViewer(context);
  const { password } = submission.value;
  const outcome = await deleteOwnAccount(db, actOf(context), { viewer, password, clientAddress });
  if (outcome.ok) {
    await releaseSeats(db, actOf(context), { personId: viewer.id });
    const headers = new Headers({ "Set-Cookie": await sessions.end(viewer.sessionIdHash) });
    return redirectWithFlash("/", { tone: "success", key: "privacy:flash.deleted" }, headers);
  }
  const { reason } = outcome;
  if (reason === "wrong")
    return invalid(submission, { fieldErrors: { password: ["accounts:email.wrong"] }, hideFields });
  if (reason === "too_many")
    return invalid(submission, { formErrors: ["accounts:email.too_many"], hideFields });
  // The page itself says what is in the way.
  return redirectWithFlash(PAGE, { tone: "warning", key: "privacy:flash.notYet" });
}

export default function DeleteAccount() {
  const { title, hindrances, proof, mailDays } = useLoaderData<typeof loader>();
  const { t } = useTranslation("privacy");
  const back = { to: "/account/data", label: t("title") };
  const hindered = isHindered(hindrances);
  return (
    <>
      <PageHeader title={title} lead={t("deletion.forGood")} back={back} size="compact" />
      <Narrow>
        {hindered ? <HindranceList hindrances={hindrances} /> : null}
        <WhatGoes mailDays={mailDays} />
        {hindered ? null : proof === "sign_in_again" ? <SignInAgain next={PAGE} /> : <Asking />}
      </Narrow>
    </>
  );
}

function Asking() {
  const { proof, email } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { t } = useTranslation("privacy");
  const [form, fields] = useForm<z.input<typeof deletionForm>>({
    id: "delete-account",
    lastResult,
  });
  const props = useFieldProps();
  const label = t("deletion.password");
  return (
    <>
      <FormErrors form={form} labels={{ password: label }} />
      <Form method="post" reloadDocument {...getFormProps(form)}>
        {proof === "password" ? (
          <>
            <input type="hidden" name="username" autoComplete="username" value={email} />
            <TextField
              {...{ ...props(fields.password), label, type: "password" }}
              hint={t("deletion.passwordHint")}
              autoComplete="current-password"
              maxLength={200}
            />
          </>
        ) : null}
        <ButtonRow>
          <Button variant="danger" name="intent" value="delete">
            {t("deletion.ownButton")}
          </Button>
          <ButtonLink to="/account/data" variant="tertiary">
            {t("deletion.keep")}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  );
}
