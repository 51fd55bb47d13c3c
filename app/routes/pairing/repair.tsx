/** Shows how those without a partner in a published round would get one, and asks before it is done. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { repairRound } from "#app/domain/pairing/commands/repair-round.server.ts";
import { publishForm } from "#app/domain/pairing/forms.ts";
import { planRepair } from "#app/domain/pairing/queries/plan-repair.server.ts";
import { comparePairs } from "#app/domain/pairing/rules/compare-pairs.ts";
import { mayChangeRound } from "#app/domain/pairing/rules/round-states.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { useTranslation } from "#app/i18n/use-words.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { ConfirmForm } from "#app/ui/confirm-form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { actOf } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { readForm } from "#app/web/forms.server.ts";
import { notFound } from "#app/web/problems.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { ComparisonView } from "./comparison-view.tsx";
import { findRound } from "./find-round.server.ts";
import { useRoundCrumbs } from "./round-crumbs.ts";
import { showComparison } from "./show-comparison.server.ts";

export const meta = titleMeta;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { season, round } = await findRound({ context, params });
  if (!mayChangeRound(season, round, "published").ok) throw notFound();
  const plan = await planRepair(context.db, round, context.today);
  const t = translator(context.language, "pairing");
  return {
    title: t("repair.title", { round: round.number }),
    season: season.number,
    round: round.number,
    revision: round.revision,
    plan: plan.ok
      ? {
          mails: plan.repair.told.length,
          over: plan.repair.leftover.length,
          shown: await showComparison(context, season.id, comparePairs(plan.before, plan.after)),
        }
      : null,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { season, round } = await findRound({ context, params });
  const submission = await readForm(request, publishForm);
  if (submission.status !== "success") throw notFound();
  const { revision } = submission.value;
  const outcome = await repairRound(context.db, actOf(context), { roundId: round.id, revision });
  const here = `/seasons/${season.number}/rounds/${round.number}`;
  if (!outcome.ok) {
    const key = `pairing:round.refused.${outcome.reason}`;
    return redirectWithFlash(here, { tone: "warning", key });
  }
  const values = { mails: outcome.mails };
  return redirectWithFlash(here, { tone: "success", key: "pairing:flash.repaired", values });
}

export default function RepairRound() {
  const { title, season, round, revision, plan } = useLoaderData<typeof loader>();
  const { t } = useTranslation("pairing");
  const here = `/seasons/${season}/rounds/${round}`;
  const over = plan && plan.over > 0 ? t("repair.over", { count: plan.over }) : "";
  return (
    <>
      <PageHeader title={title} size="compact" breadcrumbs={useRoundCrumbs(season, round)} />
      {plan ? (
        <>
          <ConfirmForm
            confirmLabel={t("repair.confirm")}
            cancel={{ to: here, label: t("repair.keep") }}
            hidden={{ revision: String(revision) }}
            tone="primary"
          >
            <p>{t("repair.lead")}</p>
            <p>
              {t("repair.mails", { count: plan.mails })} {over}
            </p>
          </ConfirmForm>
          <ComparisonView comparison={plan.shown} />
        </>
      ) : (
        <>
          <Alert tone="info">
            <p>{t("repair.nothing")}</p>
          </Alert>
          <ButtonRow>
            <ButtonLink to={here}>{t("repair.keep")}</ButtonLink>
          </ButtonRow>
        </>
      )}
    </>
  );
}
