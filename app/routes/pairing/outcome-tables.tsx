/** The tables of a season's outcomes: pairs by answer, and by what speaks for them. */
import type { FactorOutcome, Outcomes, Share } from "#app/domain/pairing/rules/outcomes.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { Section } from "#app/ui/section.tsx";
import { Table } from "#app/ui/table.tsx";

const groupWords = {
  yes: "outcomes.answers.met",
  not_yet: "outcomes.answers.not_yet",
  will_not: "outcomes.answers.will_not",
  missing: "outcomes.answers.missing",
} as const;

export function AnswersTable({ outcomes }: { outcomes: Pick<Outcomes, "groups"> }) {
  const { t } = useTranslation("partnership");
  const language = useLanguage();
  const figure = (value: number) => formatNumber(value, language);
  return (
    <Section id="answers" title={t("outcomes.answers.title")}>
      <Table
        caption={t("outcomes.answers.caption")}
        hideCaption
        rows={outcomes.groups}
        rowKey={(row) => row.group}
        columns={[
          {
            key: "group",
            header: t("outcomes.answers.answer"),
            rowHeader: true,
            cell: (row) => t(groupWords[row.group]),
          },
          {
            key: "pairs",
            header: t("outcomes.answers.pairs"),
            numeric: true,
            cell: (row) => figure(row.pairs),
          },
          {
            key: "median",
            header: t("outcomes.answers.median"),
            numeric: true,
            cell: (row) => (row.scores ? figure(row.scores.median) : "–"),
          },
          {
            key: "range",
            header: t("outcomes.answers.range"),
            numeric: true,
            cell: ({ scores }) =>
              scores ? `${figure(scores.lowest)}–${figure(scores.highest)}` : "–",
          },
        ]}
      />
    </Section>
  );
}

export function FactorsTable({ factors }: { factors: readonly FactorOutcome[] }) {
  const { t } = useTranslation("partnership");
  const share = ({ met, pairs }: Share) => t("outcomes.factors.of", { met, pairs });
  return (
    <Section id="factors" title={t("outcomes.factors.title")} lead={t("outcomes.factors.lead")}>
      <Table
        caption={t("outcomes.factors.caption")}
        hideCaption
        rows={factors}
        rowKey={(row) => row.factor}
        columns={[
          {
            key: "factor",
            header: t("outcomes.factors.factor"),
            rowHeader: true,
            cell: (row) => t(`outcomes.factors.${row.factor}`),
          },
          {
            key: "with",
            header: t("outcomes.factors.with"),
            numeric: true,
            cell: (row) => share(row.with),
          },
          {
            key: "without",
            header: t("outcomes.factors.without"),
            numeric: true,
            cell: (row) => share(row.without),
          },
        ]}
      />
    </Section>
  );
}
