/** A round of learning sets for organisers: how good they are, who is in them, and who is left over. */
import type { SubmissionResult } from "@conform-to/react";
import type { ComponentProps } from "react";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { formatDay } from "#app/i18n/format.ts";
import { Alert } from "#app/ui/alert.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Section } from "#app/ui/section.tsx";
import { Table } from "#app/ui/table.tsx";
import { DraftSections } from "./draft-sections.tsx";
import { LeftoverSection } from "./leftover-section.tsx";
import { PairNames } from "./pair-names.tsx";
import { RoundActions } from "./round-actions.tsx";
import { RoundEnding } from "./round-ending.tsx";
import type { RoundPage } from "./round-page.server.ts";
import { RoundStateBadge } from "./round-state-badge.tsx";
import type { Notice } from "./round-work.server.ts";
import { SetProof } from "./set-proof.tsx";
import { WorkNotice } from "./work-notice.tsx";

interface Props {
  page: RoundPage;
  notice: Notice | null;
  crumbs: ComponentProps<typeof PageHeader>["breadcrumbs"];
  lastResult: SubmissionResult<string[]> | undefined;
}

export function SetRound({ page, crumbs, lastResult, notice }: Props) {
  const { t } = useTranslation("pairing");
  const language = useLanguage();
  const { round, draft, editable } = page;
  const size = round.setSize ?? 0;
  const day = formatDay(round.closedAt ?? round.publishedAt ?? round.createdAt, language);
  const state = { draft: "round.draftLead", published: "sets.publishedLead", closed: "sets.closedLead" } as const; // prettier-ignore
  const turnout = draft?.turnout;
  return (
    <>
      <PageHeader
        title={page.title}
        lead={`${t("sets.lead", { size })} ${t(state[round.state], { day })}`}
        breadcrumbs={crumbs}
        meta={<RoundStateBadge state={round.state} />}
        actions={editable ? <RoundActions {...page} first={t("sets.run")} /> : undefined}
      />
      <WorkNotice notice={notice} />
      {turnout && round.runAt && turnout.come + turnout.gone > 0 ? (
        <Alert tone="warning">
          <p>{t("round.stale", { come: turnout.come, gone: turnout.gone })}</p>
        </Alert>
      ) : null}
      {round.runAt ? (
        <>
          {round.summary ? <SetProof summary={round.summary} /> : null}
          <LeftoverSection leftovers={page.leftovers} sets />
          <SetsSection page={page} />
        </>
      ) : (
        <EmptyState headingLevel={2} title={t("round.notRun")}>
          <p>
            {turnout && turnout.ready > 2
              ? t("sets.notRunText", { count: turnout.ready, size })
              : t("sets.nobodyText")}
          </p>
        </EmptyState>
      )}
      {draft ? <DraftSections draft={draft} lastResult={lastResult} /> : null}
      <RoundEnding removable={editable} closable={page.closable} sets />
    </>
  );
}

function SetsSection({ page: { pairs: sets, editable, after, next } }: { page: RoundPage }) {
  const { t } = useTranslation("pairing");
  return (
    <Section
      id="pairs"
      title={t(editable ? "sets.title" : "sets.titlePublished")}
      lead={editable ? t("sets.runHint") : undefined}
    >
      {sets.length > 0 ? (
        <Table
          caption={t("sets.caption")}
          hideCaption
          rows={sets}
          rowKey={(set) => set.id}
          columns={[
            {
              key: "group",
              header: t("sets.group"),
              numeric: true,
              cell: (set) => set.position,
            },
            {
              key: "members",
              header: t("sets.members"),
              rowHeader: true,
              cell: (set) => <PairNames people={set.people} />,
            },
            {
              key: "score",
              header: t("round.pairs.score"),
              numeric: true,
              cell: (set) => set.score,
            },
          ]}
        />
      ) : (
        <EmptyState title={t("sets.none")}>
          <p>{t("sets.noneText")}</p>
        </EmptyState>
      )}
      <Pager
        label={t("sets.titlePublished")}
        previous={after ? { to: "?#pairs", label: t("sets.first") } : null}
        next={next ? { to: `?after=${next}#pairs`, label: t("sets.next") } : null}
      />
    </Section>
  );
}
