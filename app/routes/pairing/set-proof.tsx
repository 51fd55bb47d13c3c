/** How good a round's learning sets are: figures, and which share of the best possible they are at least. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import type { RoundSummary } from "#app/domain/pairing/proposal.ts";
import { shareOfBest } from "#app/domain/pairing/rules/propose-sets.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { Alert } from "#app/ui/alert.tsx";
import { FigureRow } from "#app/ui/figure-row.tsx";
import { Section } from "#app/ui/section.tsx";

export function SetProof({ summary }: { summary: RoundSummary }) {
  const { t } = useTranslation("pairing");
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const { sets, parted } = summary;
  const ofGroups = t("sets.ofGroups", { count: summary.pairs });
  const share = sets && !parted ? shareOfBest(summary.totalScore, sets.bound) : null;
  return (
    <Section id="proof" title={t("sets.proof")}>
      <FigureRow
        figures={[
          {
            value: number(summary.people),
            label: t("sets.people"),
            detail: t("sets.of", { count: summary.eligible }),
          },
          { value: number(summary.totalScore), label: t("round.figures.total") },
          { value: number(summary.worst), label: t("sets.worst") },
          { value: summary.acrossRegions, label: t("sets.regions"), detail: ofGroups },
          { value: summary.acrossSectors, label: t("sets.sectors"), detail: ofGroups },
        ]}
      />
      {share !== null && sets ? (
        <Alert tone={share === 100 ? "success" : "info"}>
          <p>
            <b>{share === 100 ? t("sets.share_all") : t("sets.share", { share })}</b>
          </p>
          <p>
            {share === 100
              ? null
              : t("sets.bound", { total: number(summary.totalScore), bound: number(sets.bound) })}
          </p>
        </Alert>
      ) : null}
      {parted ? (
        <Alert tone="warning">
          <p>{t("sets.changed")}</p>
        </Alert>
      ) : null}
      <p className="meta">
        {[
          t("sets.how"),
          ...(sets && !parted ? [sizesOf(sets)] : []),
          ...(summary.again > 0 ? [t("sets.again", { count: summary.again })] : []),
        ].join(" ")}
      </p>
    </Section>
  );

  function sizesOf({ smallest, largest }: NonNullable<RoundSummary["sets"]>): string {
    const apart = largest - smallest;
    const key = apart === 0 ? "sizesEven" : apart === 1 ? "sizesNear" : "sizesApart";
    return t(`sets.${key}`, { smallest, largest });
  }
}
