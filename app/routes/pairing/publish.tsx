/** Asks once more before a round is published: how many mails go out, and what one of them says. */
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { publishRound } from "#app/domain/pairing/commands/publish-round.server.ts";
import { publishForm } from "#app/domain/pairing/forms.ts";
import { mailFor } from "#app/domain/pairing/mails/set-mail.server.ts";
import { listMailedPairs } from "#app/domain/pairing/queries/list-mailed-pairs.server.ts";
import { listLeftovers } from "#app/domain/pairing/queries/list-pairs.server.ts";
import { mayChangeRound } from "#app/domain/pairing/rules/round-states.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { ConfirmForm } from "#app/ui/confirm-form.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";
import { actOf } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { readForm } from "#app/web/forms.server.ts";
import { notFound } from "#app/web/problems.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { findRound } from "./find-round.server.ts";
import { MailPreview } from "./mail-preview.tsx";
import { useRoundCrumbs } from "./round-crumbs.ts";

export const meta = titleMeta;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { season, round } = await findRound({ context, params });
  if (!mayChangeRound(season, round, "draft").ok || !round.summary)
    throw redirect(`/seasons/${season.number}/rounds/${round.number}`, 303);
  const [pair] = await listMailedPairs(context.db, round.id, 1);
  if (!pair) throw notFound();
  const { id, revision } = round;
  const mailed = { id, revision, seasonNumber: season.number };
  const write = mailFor(round.setSize);
  const mail = write(pair.people[0]!, pair, mailed, actOf(context).site);
  const { to, subject, greeting, paragraphs, language, link, reason } = mail;
  return {
    title: translator(context.language, "pairing")(
      round.setSize === null ? "publish.title" : "sets.publishTitle",
      { round: round.number },
    ),
    season: season.number,
    round: { number: round.number, revision: round.revision, sets: round.setSize !== null },
    figures: round.summary,
    without: (await listLeftovers(context.db, round.id)).length,
    mail: { to, subject, greeting, paragraphs, language, link: link!, reason },
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { season, round } = await findRound({ context, params });
  const submission = await readForm(request, publishForm);
  if (submission.status !== "success") throw notFound();
  const { revision } = submission.value;
  const here = `/seasons/${season.number}/rounds/${round.number}`;
  const outcome = await publishRound(context.db, actOf(context), { roundId: round.id, revision });
  if (!outcome.ok) {
    const key = `pairing:round.refused.${outcome.reason}`;
    return redirectWithFlash(here, { tone: "warning", key });
  }
  const values = { mails: outcome.mails };
  return redirectWithFlash(here, { tone: "success", key: "pairing:flash.published", values });
}

export default function PublishRound() {
  const { title, season, round, figures, without, mail } = useLoaderData<typeof loader>();
  const { t } = useTranslation("pairing");
  const { sets } = round;
  const trios =
    figures.trios > 0 && !sets ? `, ${t("publish.trios", { count: figures.trios })}` : "";
  return (
    <>
      <PageHeader title={title} size="compact" breadcrumbs={useRoundCrumbs(season, round.number)} />
      <Narrow>
        <ConfirmForm
          confirmLabel={t("publish.confirm")}
          cancel={{ to: `/seasons/${season}/rounds/${round.number}`, label: t("publish.cancel") }}
          hidden={{ revision: String(round.revision) }}
          tone="primary"
        >
          <p>{t(sets ? "sets.publishLead" : "publish.lead")}</p>
          <ul>
            <li>
              {t(sets ? "sets.count" : "publish.pairs", { count: figures.pairs })}
              {trios}
            </li>
            <li>{t("publish.mails", { count: figures.people })}</li>
            {without > 0 ? (
              <li>{t(sets ? "sets.without" : "publish.without", { count: without })}</li>
            ) : null}
          </ul>
        </ConfirmForm>
        <Section id="preview" title={t("publish.preview")}>
          <MailPreview mail={mail} />
        </Section>
      </Narrow>
    </>
  );
}
