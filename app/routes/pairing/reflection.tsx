/** A leader's reflection on a pair: for oneself or the pair; it can become the beginning of a note. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  deleteReflection,
  saveReflection,
} from "#app/domain/pairing/commands/keep-reflection.server.ts";
import { reflectionForm } from "#app/domain/pairing/forms.ts";
import { getPact } from "#app/domain/pairing/queries/get-pact.server.ts";
import { listReflections } from "#app/domain/pairing/queries/list-reflections.server.ts";
import { formatNameWithin } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { useTranslation } from "#app/i18n/use-words.ts";
import { Narrow } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";
import { Section } from "#app/ui/section.tsx";
import { actOf, requireViewer } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { invalid, readForm } from "#app/web/forms.server.ts";
import { notFound } from "#app/web/problems.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { findOwnPair, namesOf } from "./find-pair.server.ts";
import { usePeerCrumbs } from "./peer-crumbs.ts";
import { ReflectionForm } from "./reflection-form.tsx";

export const meta = titleMeta;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const pair = await findOwnPair({ context, params });
  const viewer = requireViewer(context);
  const all = await listReflections(context.db, pair.pairId, viewer.id);
  const nameOf = (id: string) =>
    formatNameWithin(pair.peers.find((peer) => peer.id === id)?.name ?? "", context.language);
  return {
    title: translator(context.language, "partnership")("reflection.title"),
    pairId: pair.pairId,
    season: pair.season.number,
    hasPact: (await getPact(context.db, pair.pairId)).version > 0,
    names: namesOf(pair.peers, context.language),
    own: all.find((one) => one.personId === viewer.id) ?? null,
    theirs: all
      .filter((one) => one.personId !== viewer.id)
      .map(({ personId, text }) => ({ personId, name: nameOf(personId), text })),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const submission = await readForm(request, reflectionForm);
  if (submission.status !== "success") return invalid(submission);
  const form = submission.value;
  const partner = { pairId: params.pairId!, personId: requireViewer(context).id };
  const { db } = context;
  const outcome =
    form.intent === "remove"
      ? await deleteReflection(db, actOf(context), partner)
      : await saveReflection(db, actOf(context), {
          ...partner,
          text: form.text,
          shared: form.who === "pair",
        });
  if (!outcome.ok) throw notFound();
  const key = `partnership:flash.${form.intent === "remove" ? "forgotten" : "reflected"}`;
  return redirectWithFlash(`/peer/${partner.pairId}/reflection`, { tone: "success", key });
}

export default function ReflectionPage() {
  const { title, pairId, names, season, hasPact, own, theirs } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { t } = useTranslation("partnership");
  return (
    <>
      <PageHeader
        title={title}
        lead={t("reflection.about", { names, season })}
        breadcrumbs={usePeerCrumbs()}
        size="compact"
      />
      <Narrow>
        <p>{t("reflection.lead")}</p>
        <ReflectionForm pairId={pairId} own={own} lastResult={lastResult} />
        {theirs.map(({ personId, name, text }) => (
          <Section
            key={personId}
            id={`reflection-${personId}`}
            title={t("reflection.theirs", { name })}
            tone="soft"
          >
            <PlainText text={text} />
          </Section>
        ))}
        {hasPact ? (
          <p>
            <Link to={`/peer/${pairId}/pact`}>{t("pact.open")}</Link>
          </p>
        ) : null}
      </Narrow>
    </>
  );
}
