/** A draft beside what it was after an earlier run, or beside another draft; one can go back. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { restoreRun } from "#app/domain/pairing/commands/restore-run.server.ts";
import { restoreForm } from "#app/domain/pairing/forms.ts";
import { getRound } from "#app/domain/pairing/queries/get-round.server.ts";
import { getRun, listStanding } from "#app/domain/pairing/queries/list-runs.server.ts";
import type { Round } from "#app/domain/pairing/round.ts";
import { comparePairs } from "#app/domain/pairing/rules/compare-pairs.ts";
import { mayChangeRound } from "#app/domain/pairing/rules/round-states.ts";
import type { Season } from "#app/domain/seasons/season.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { useTranslation } from "#app/i18n/use-words.ts";
import { ConfirmForm } from "#app/ui/confirm-form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";
import { actOf, type HubContext } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { readForm } from "#app/web/forms.server.ts";
import { notFound } from "#app/web/problems.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { ComparisonView } from "./comparison-view.tsx";
import { findPairRound, numberIn } from "./find-round.server.ts";
import { useRoundCrumbs } from "./round-crumbs.ts";
import { showComparison } from "./show-comparison.server.ts";

export const meta = titleMeta;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { season, round } = await findPairRound({ context, params });
  const asked = new URL(request.url).searchParams;
  const [run, other] = [numberIn(asked.get("run")), numberIn(asked.get("round"))];
  const pairs = await pairsOf(context, { season, round, run, other });
  const comparison = comparePairs(pairs, await listStanding(context.db, round.id));
  const t = translator(context.language, "pairing");
  return {
    title: t("compare.title", { round: round.number }),
    season: season.number,
    round: round.number,
    run,
    other: run ? null : other,
    restorable: run !== null && mayChangeRound(season, round, "draft").ok,
    comparison: await showComparison(context, season.id, comparison),
  };
}

interface Asked {
  season: Season;
  round: Round;
  run: number | null;
  other: number | null;
}

async function pairsOf({ db }: HubContext, { season, round, run, other }: Asked) {
  if (run !== null) {
    const found = await getRun(db, round.id, run);
    if (!found) throw notFound();
    return found.pairs;
  }
  const found = other === null ? null : await getRound(db, season.id, other);
  if (!found) throw notFound();
  return listStanding(db, found.id);
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { season, round } = await findPairRound({ context, params });
  const submission = await readForm(request, restoreForm);
  if (submission.status !== "success") throw notFound();
  const { run: number } = submission.value;
  const restored = await restoreRun(context.db, actOf(context), { roundId: round.id, number });
  const here = `/seasons/${season.number}/rounds/${round.number}`;
  if (restored.ok) {
    const values = { number };
    return redirectWithFlash(here, { tone: "success", key: "pairing:flash.restored", values });
  }
  const key = `pairing:round.refused.${restored.reason}`;
  return redirectWithFlash(here, { tone: "warning", key });
}

export default function CompareDrafts() {
  const { title, season, round, run, other, restorable, comparison } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation("pairing");
  const then = run ? t("compare.run", { number: run }) : t("rounds.name", { round: other ?? 0 });
  return (
    <>
      <PageHeader title={title} size="compact" breadcrumbs={useRoundCrumbs(season, round)} />
      <Section id="comparison" title={t("compare.sides", { then })} lead={t("compare.lead")}>
        <ComparisonView comparison={comparison} headings={[then, t("compare.now")]} />
      </Section>
      {restorable ? (
        <Section id="restore" title={t("compare.restoreTitle", { then })}>
          <ConfirmForm
            confirmLabel={t("compare.restore")}
            cancel={{ to: `/seasons/${season}/rounds/${round}`, label: t("publish.cancel") }}
            hidden={{ run: String(run) }}
            tone="primary"
          >
            <p>{t("compare.restoreText")}</p>
          </ConfirmForm>
        </Section>
      ) : null}
    </>
  );
}
