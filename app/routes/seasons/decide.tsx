/** Asks once more before leaders are admitted, waitlisted or declined, and says who gets what. */
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { releaseSeats } from "#app/domain/meetings/commands/release-seats.server.ts";
import { decideEnrolments } from "#app/domain/seasons/commands/decide-enrolments.server.ts";
import { decisionForm, MOST_DECIDED } from "#app/domain/seasons/forms.ts";
import { getDecisionPlan } from "#app/domain/seasons/queries/get-decision-plan.server.ts";
import { takesDecisions } from "#app/domain/seasons/rules/season.ts";
import { decisions } from "#app/domain/seasons/rules/seats.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { actOf } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { invalid, readForm } from "#app/web/forms.server.ts";
import { notFound } from "#app/web/problems.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { decidedFlash, shownPlan } from "./decision-page.server.ts";
import { DecisionFields } from "./decision-form.tsx";
import { DecisionPreview } from "./decision-preview.tsx";
import { enrolmentsAddress, readEnrolmentsAddress } from "./enrolments-address.ts";
import { findSeason } from "./find-season.server.ts";
import { useSeasonCrumbs } from "./season-crumbs.ts";

export const meta = titleMeta;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const season = await findSeason({ context, params });
  const { number } = season;
  const asked = new URL(request.url).searchParams;
  const decision = decisions.find((one) => one === asked.get("decision"));
  const list = enrolmentsAddress(number, { state: readEnrolmentsAddress(asked).state });
  if (!decision || !takesDecisions(season)) throw redirect(list, 303);
  const ids = asked.getAll("ids").slice(0, MOST_DECIDED);
  const plan = shownPlan(decision, await getDecisionPlan(context.db, season, decision, ids));
  if (plan.ids.length === 0)
    throw redirectWithFlash(list, { tone: "warning", key: "seasons:flash.nobody" });
  const t = translator(context.language, "seasons");
  const title = t(`decide.${decision}Title`, { count: plan.ids.length });
  return { title, number, decision, plan, list };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { id: seasonId, number } = await findSeason({ context, params });
  const submission = await readForm(request, decisionForm);
  if (submission.status !== "success") return invalid(submission);
  const input = { seasonId, form: submission.value };
  const outcome = await decideEnrolments(context.db, actOf(context), input);
  if (!outcome.ok && outcome.reason === "not_found") throw notFound();
  if (!outcome.ok && outcome.reason === "reason_missing")
    return invalid(submission, { fieldErrors: { reason: ["seasons:errors.reason_missing"] } });
  if (outcome.ok) await releaseSeats(context.db, actOf(context), { seasonId });
  const { state } = readEnrolmentsAddress(new URL(request.url).searchParams);
  return redirectWithFlash(enrolmentsAddress(number, { state }), decidedFlash(outcome, number));
}

export default function Decide() {
  const { title, number, decision, plan, list } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { t } = useTranslation("seasons");
  return (
    <>
      <PageHeader title={title} size="compact" breadcrumbs={useSeasonCrumbs(number)} />
      <Narrow>
        {plan.changes ? (
          <DecisionFields decision={decision} ids={plan.ids} {...{ lastResult, cancelTo: list }}>
            <DecisionPreview decision={decision} plan={plan} />
            <p>{t("decide.mailed")}</p>
          </DecisionFields>
        ) : (
          <>
            <DecisionPreview decision={decision} plan={plan} />
            <p>{t("decide.nothing")}</p>
            <ButtonLink to={list}>{t("show.enrolments")}</ButtonLink>
          </>
        )}
      </Narrow>
    </>
  );
}
