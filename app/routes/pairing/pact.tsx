/** What partners promise one another: each writes a part, all sign; it can be printed. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { signPact, writePromise } from "#app/domain/pairing/commands/keep-pact.server.ts";
import { pactForm } from "#app/domain/pairing/forms.ts";
import { getPact } from "#app/domain/pairing/queries/get-pact.server.ts";
import { pactStatus } from "#app/domain/pairing/rules/pact.ts";
import { formatName } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { useTranslation } from "#app/i18n/use-words.ts";
import { CardGrid } from "#app/ui/card.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { actOf, requireViewer } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { invalid, readForm } from "#app/web/forms.server.ts";
import { notFound } from "#app/web/problems.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { findOwnPair, namesOf } from "./find-pair.server.ts";
import { OwnPart } from "./pact-form.tsx";
import { PactPart, PactStanding } from "./pact-parts.tsx";
import { usePeerCrumbs } from "./peer-crumbs.ts";

export const meta = titleMeta;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const pair = await findOwnPair({ context, params });
  const viewer = requireViewer(context);
  const pact = await getPact(context.db, pair.pairId);
  const people = [viewer, ...pair.peers];
  const ids = people.map((one) => one.id);
  return {
    title: translator(context.language, "partnership")("pact.title"),
    season: pair.season.number,
    names: namesOf(people, context.language),
    closed: pair.round.state === "closed",
    version: pact.version,
    status: pactStatus(pact, ids, viewer.id),
    missing: namesOf(
      pair.peers.filter((one) => !pact.signatures.has(one.id)),
      context.language,
    ),
    own: pact.promises.get(viewer.id) ?? null,
    parts: people.map(({ id, name }) => ({
      id,
      name: formatName(name, context.language),
      promise: pact.promises.get(id) ?? null,
      signedAt: pact.signatures.get(id) ?? null,
    })),
    today: context.today,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const submission = await readForm(request, pactForm);
  if (submission.status !== "success") return invalid(submission);
  const form = submission.value;
  const [db, act] = [context.db, actOf(context)];
  const partner = { pairId: params.pairId!, personId: requireViewer(context).id };
  const outcome =
    form.intent === "sign"
      ? await signPact(db, act, { ...partner, version: form.version })
      : await writePromise(db, act, { ...partner, text: form.text, byOn: form.by });
  const here = `/peer/${partner.pairId}/pact`;
  if (outcome.ok) {
    const key = `partnership:flash.${form.intent === "sign" ? "signed" : "promised"}`;
    return redirectWithFlash(here, { tone: "success", key });
  }
  if (outcome.reason === "not_found") throw notFound();
  if (outcome.reason === "past")
    return invalid(submission, { fieldErrors: { by: ["pairing:pause.past"] } });
  const key = `partnership:pact.refused.${outcome.reason}`;
  return redirectWithFlash(here, { tone: "warning", key });
}

export default function PactPage() {
  const page = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { t } = useTranslation("partnership");
  const { title, names, season, parts, closed } = page;
  return (
    <>
      <PageHeader
        title={title}
        lead={t("pact.between", { names, season })}
        breadcrumbs={usePeerCrumbs()}
        size="compact"
      />
      <p className="no-print">{t(closed ? "pact.closed" : "pact.lead")}</p>
      <CardGrid>
        {parts.map((part) => (
          <PactPart key={part.id} part={part} />
        ))}
      </CardGrid>
      <PactStanding page={page} />
      {closed ? null : <OwnPart own={page.own} today={page.today} lastResult={lastResult} />}
      <p className="meta no-print">{t("pact.print")}</p>
    </>
  );
}

export type PactPageData = ReturnType<typeof useLoaderData<typeof loader>>;
