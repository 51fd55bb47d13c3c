/** A round of pairing for organisers: run, looked at, adjusted while a draft; read-only after. */
import type { SubmissionResult } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { roundForm } from "#app/domain/pairing/forms.ts";
import { formatDay } from "#app/i18n/format.ts";
import { Alert } from "#app/ui/alert.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { actOf } from "#app/web/context.ts";
import { invalid, readForm } from "#app/web/forms.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { DraftSections } from "./draft-sections.tsx";
import { findRound, numberIn } from "./find-round.server.ts";
import { LeftoverSection } from "./leftover-section.tsx";
import { JoinSection } from "./join-section.tsx";
import { LiveMatters } from "./live-matters.tsx";
import { PairPicture } from "./pair-picture.tsx";
import { PairsSection } from "./pairs-section.tsx";
import { useRoundCrumbs } from "./round-crumbs.ts";
import { RoundActions } from "./round-actions.tsx";
import { RoundEnding } from "./round-ending.tsx";
import { fieldErrorsOf, actOnRound, tellOutcome } from "./round-intents.server.ts";
import { readRoundPage, type RoundPage as RoundPageData } from "./round-page.server.ts";
import { RoundProof } from "./round-proof.tsx";
import { RoundStateBadge } from "./round-state-badge.tsx";
import { readWork, type Notice } from "./round-work.server.ts";
import { RunForm } from "./run-form.tsx";
import { RunningRound } from "./running-round.tsx";
import { RunsSection } from "./runs-section.tsx";
import { SetRound } from "./set-round.tsx";
import { WorkNotice } from "./work-notice.tsx";

export const meta = titleMeta;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const after = numberIn(new URL(request.url).searchParams.get("after")) ?? 0;
  const found = await findRound({ context, params });
  const { running, notice } = await readWork(context, found);
  if (running) return running;
  return { ...(await readRoundPage(context, found, after)), notice };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { season, round } = await findRound({ context, params });
  const submission = await readForm(request, roundForm);
  if (submission.status !== "success") return invalid(submission);
  const { intent } = submission.value;
  const outcome = await actOnRound(context, actOf(context), round, submission.value);
  const fieldErrors = fieldErrorsOf(outcome, intent);
  if (fieldErrors) return invalid(submission, { fieldErrors });
  const rounds = `/seasons/${season.number}/rounds`;
  const here = `${rounds}/${round.number}${intent === "run" ? "" : new URL(request.url).search}`;
  return tellOutcome(context, intent === "delete" && outcome.ok ? rounds : here, outcome);
}

export default function RoundPage() {
  const page = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  if ("work" in page) return <RunningRound page={page} />;
  return <SettledRound page={page} lastResult={lastResult} notice={page.notice} />;
}

interface Settled {
  page: RoundPageData;
  notice: Notice | null;
  lastResult: SubmissionResult<string[]> | undefined;
}

function SettledRound({ page, lastResult, notice }: Settled) {
  const { title, season, round, editable, draft } = page;
  const { t } = useTranslation("pairing");
  const language = useLanguage();
  const day = formatDay(round.closedAt ?? round.publishedAt ?? round.createdAt, language);
  const turnout = draft?.turnout;
  const here = `/seasons/${season}/rounds/${round.number}`;
  const crumbs = useRoundCrumbs(season, 0);
  if (round.setSize !== null) return <SetRound {...{ page, crumbs, lastResult, notice }} />;
  return (
    <>
      <PageHeader
        title={title}
        lead={t(`round.${round.state}Lead`, { day })}
        breadcrumbs={crumbs}
        meta={<RoundStateBadge state={round.state} />}
        actions={editable ? <RoundActions {...page} first={t("round.run")} /> : undefined}
      />
      <WorkNotice notice={notice} />
      {turnout && round.runAt && turnout.come + turnout.gone > 0 ? (
        <Alert tone="warning">
          <p>{t("round.stale", { come: turnout.come, gone: turnout.gone })}</p>
        </Alert>
      ) : null}
      <LiveMatters page={page} here={here} />
      {round.runAt ? (
        <>
          {round.summary ? <RoundProof round={round} summary={round.summary} here={here} /> : null}
          <LeftoverSection leftovers={page.leftovers} />
          <PairsSection page={page} />
          {page.picture ? <PairPicture picture={page.picture} /> : null}
        </>
      ) : (
        <EmptyState headingLevel={2} title={t("round.notRun")}>
          <p>
            {turnout && turnout.ready > 1
              ? t("round.notRunText", { count: turnout.ready })
              : t("round.nobodyText")}
          </p>
        </EmptyState>
      )}
      {draft ? (
        <>
          <RunForm round={round} />
          <JoinSection here={here} draft={draft} />
          <RunsSection here={here} draft={draft} round={round} />
          <DraftSections draft={draft} lastResult={lastResult} />
        </>
      ) : null}
      <RoundEnding removable={editable} closable={page.closable} />
    </>
  );
}
