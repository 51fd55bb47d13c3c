/** Asks once more before two are locked, kept apart or put together: with what it costs. */
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { changeForm } from "#app/domain/pairing/forms.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { ConfirmForm } from "#app/ui/confirm-form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { readForm } from "#app/web/forms.server.ts";
import { notFound } from "#app/web/problems.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { doChange, findChange, readPrice } from "./change-page.server.ts";
import { ComparisonView } from "./comparison-view.tsx";
import { useRoundCrumbs } from "./round-crumbs.ts";
import type { ShownComparison } from "./show-comparison.server.ts";

export const meta = titleMeta;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { season, round, change } = await findChange({ request, context, params });
  const { names, priced } = await readPrice(context, round, change);
  const list = new Intl.ListFormat(context.language === "da" ? "da" : "en-GB");
  const t = translator(context.language, "pairing");
  return {
    title: t(`change.${change.kind}Title`, { names: list.format(names) }),
    season: season.number,
    round: round.number,
    kind: change.kind,
    priced,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const found = await findChange({ request, context, params });
  const submission = await readForm(request, changeForm);
  if (submission.status !== "success") throw notFound();
  const done = await doChange(context, found, submission.value.rest);
  const here = `/seasons/${found.season.number}/rounds/${found.round.number}`;
  if (done.ok && done.flash === null) return redirect(here, { status: 303 });
  return done.ok
    ? redirectWithFlash(here, { tone: "success", key: `pairing:flash.${done.flash}` })
    : redirectWithFlash(here, { tone: "warning", key: `pairing:round.refused.${done.reason}` });
}

export default function ChangeRound() {
  const { title, season, round, kind, priced } = useLoaderData<typeof loader>();
  const { t } = useTranslation("pairing");
  const here = `/seasons/${season}/rounds/${round}`;
  return (
    <>
      <PageHeader title={title} size="compact" breadcrumbs={useRoundCrumbs(season, round)} />
      {priced.ok ? (
        <>
          {priced.swap ? (
            <Option {...{ here, kind, rest: "swap", shown: priced.swap, best: priced.best }} />
          ) : null}
          <Option {...{ here, kind, rest: "anew", shown: priced.anew, best: priced.best }} />
        </>
      ) : (
        <>
          <Alert tone="warning">
            <p>
              {priced.reason === "forbidden"
                ? t(`change.bar.${priced.bar}`)
                : t(`change.refused.${priced.reason}`)}
            </p>
          </Alert>
          <ButtonLink to={here}>{t("publish.cancel")}</ButtonLink>
        </>
      )}
    </>
  );
}

interface OptionProps {
  here: string;
  kind: "lock" | "part" | "join";
  rest: "anew" | "swap";
  shown: ShownComparison;
  best: number;
}

/** The cost, the button, and which pairs would change. */
function Option({ here, kind, rest, shown, best }: OptionProps) {
  const { t } = useTranslation("pairing");
  const language = useLanguage();
  const { before, after } = shown;
  const points = (value: number) => formatNumber(value, language);
  const cost = best - after.totalScore;
  const words = kind === "join" ? (`${kind}_${rest}` as const) : kind;
  return (
    <Section id={rest} title={t(`change.${words}.title`)}>
      <ConfirmForm
        confirmLabel={t(`change.${words}.confirm`)}
        cancel={{ to: here, label: t("publish.cancel") }}
        hidden={{ rest }}
        tone={kind === "part" ? "danger" : "primary"}
      >
        <p>{t(`change.${words}.text`)}</p>
        <p>
          {t("change.total", {
            before: points(before.totalScore),
            after: points(after.totalScore),
          })}{" "}
          <b>{cost > 0 ? t("change.cost", { points: points(cost) }) : t("change.free")}</b>
        </p>
      </ConfirmForm>
      <ComparisonView comparison={shown} />
    </Section>
  );
}
