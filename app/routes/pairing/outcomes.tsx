/** What came of a season's pairs: who met, what they scored, and what went with it; for organisers. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayRunRounds } from "#app/domain/pairing/policy.ts";
import { getOutcomes } from "#app/domain/pairing/queries/get-outcomes.server.ts";
import { FEW_PAIRS } from "#app/domain/pairing/rules/outcomes.ts";
import { formatShare } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { Alert } from "#app/ui/alert.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FigureRow } from "#app/ui/figure-row.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { notFound } from "#app/web/problems.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { findSeason } from "./find-round.server.ts";
import { AnswersTable, FactorsTable } from "./outcome-tables.tsx";
import { useRoundCrumbs } from "./round-crumbs.ts";

export const meta = titleMeta;

export async function loader({ context, params }: LoaderFunctionArgs) {
  if (!mayRunRounds(context.scope)) throw notFound();
  const season = await findSeason({ context, params });
  return {
    title: translator(context.language, "partnership")("outcomes.title", { season: season.number }),
    season: season.number,
    outcomes: await getOutcomes(context.db, season.id),
  };
}

export default function OutcomesPage() {
  const { title, season, outcomes } = useLoaderData<typeof loader>();
  const { t } = useTranslation("partnership");
  return (
    <>
      <PageHeader title={title} lead={t("outcomes.lead")} breadcrumbs={useRoundCrumbs(season, 0)} />
      {outcomes.pairs === 0 ? (
        <EmptyState headingLevel={2} title={t("outcomes.empty")}>
          <p>{t("outcomes.emptyText")}</p>
        </EmptyState>
      ) : (
        <>
          <Figures outcomes={outcomes} />
          <Caution outcomes={outcomes} />
          <AnswersTable outcomes={outcomes} />
          {outcomes.answered > 0 && outcomes.factors.length > 0 ? (
            <FactorsTable factors={outcomes.factors} />
          ) : null}
          <p className="meta">{t("outcomes.how")}</p>
        </>
      )}
    </>
  );
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>["outcomes"];

function Figures({ outcomes: { pairs, answered, met, signedPacts } }: { outcomes: Shown }) {
  const { t } = useTranslation("partnership");
  const language = useLanguage();
  const share = answered > 0 ? formatShare(met / answered, language) : "–";
  return (
    <FigureRow
      figures={[
        {
          label: t("outcomes.figures.met"),
          value: met,
          detail: t("outcomes.figures.ofAnswered", { count: answered }),
        },
        {
          label: t("outcomes.figures.share"),
          value: share,
          detail: t("outcomes.figures.ofAll"),
        },
        {
          label: t("outcomes.figures.missing"),
          value: pairs - answered,
          detail: t("outcomes.figures.ofPairs", { count: pairs }),
        },
        {
          label: t("outcomes.figures.pacts"),
          value: signedPacts,
          detail: t("outcomes.figures.ofPairs", { count: pairs }),
        },
      ]}
    />
  );
}

/** Honest about few answers, and about partners who remember differently. */
function Caution({ outcomes: { answered, split } }: { outcomes: Shown }) {
  const { t } = useTranslation("partnership");
  return (
    <>
      {answered < FEW_PAIRS ? (
        <Alert tone="warning">
          <p>{answered === 0 ? t("outcomes.none") : t("outcomes.small", { count: answered })}</p>
        </Alert>
      ) : null}
      {split > 0 ? <p>{t("outcomes.split", { count: split })}</p> : null}
    </>
  );
}
