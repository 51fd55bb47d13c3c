/** How good a round's pairs are: figures, and what is proved of them. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import type { RoundSummary } from "#app/domain/pairing/proposal.ts";
import type { Round } from "#app/domain/pairing/round.ts";
import { formatMoment, formatNumber } from "#app/i18n/format.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { FigureRow } from "#app/ui/figure-row.tsx";
import { Section } from "#app/ui/section.tsx";

interface Props {
  round: Pick<Round, "engine" | "runAt" | "state">;
  summary: RoundSummary;
  /** The round's address. */
  here: string;
}

export function RoundProof({ round, summary, here }: Props) {
  const { t } = useTranslation("pairing");
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const ofPairs = t("round.figures.ofPairs", { count: summary.pairs });
  return (
    <Section id="proof" title={t("round.proof.title")}>
      <FigureRow
        figures={[
          {
            value: number(summary.people),
            label: t("round.figures.people"),
            detail: t("round.figures.of", { count: summary.eligible }),
          },
          { value: number(summary.totalScore), label: t("round.figures.total") },
          { value: number(summary.worst), label: t("round.figures.worst") },
          { value: summary.bothWays, label: t("round.figures.bothWays"), detail: ofPairs },
          { value: summary.acrossRegions, label: t("round.figures.regions"), detail: ofPairs },
          { value: summary.acrossSectors, label: t("round.figures.sectors"), detail: ofPairs },
        ]}
      />
      <ProofWords summary={summary} draft={round.state === "draft"} />
      <p className="meta">
        {t("round.proof.engine", {
          engine: round.engine,
          when: formatMoment(round.runAt!, language),
          scores: summary.scores,
        })}{" "}
        {summary.ground ? t("round.proof.ground", { ground: summary.ground }) : null}
      </p>
      <ButtonRow>
        <ButtonLink to={`/administration/scores?version=${summary.scores}`} variant="tertiary">
          {t("scores.title")}
        </ButtonLink>
        <ButtonLink to={`${here}/pairs.csv`} reloadDocument download variant="tertiary">
          {t("files.csv")}
        </ButtonLink>
        <ButtonLink to={`${here}/pairs.json`} reloadDocument download variant="tertiary">
          {t("files.json")}
        </ButtonLink>
      </ButtonRow>
    </Section>
  );
}

function ProofWords({ summary, draft }: { summary: RoundSummary; draft: boolean }) {
  const { t } = useTranslation("pairing");
  const { proof, parted, locked, trios, again } = summary;
  const proved = proof.pairs === "optimal" && !parted;
  const optimal = t(`round.proof.${summary.aim === "worst_first" ? "worstFirst" : "optimal"}`);
  const words = proved ? [optimal] : [];
  if (proved && summary.preferred) words.push(t("round.proof.preferred"));
  if (parted) words.push(t(draft ? "round.proof.changed" : "round.proof.repaired"));
  if (!parted && proof.pairs === "none") words.push(t("round.proof.none"));
  if (proved && locked > 0) words.push(t("round.proof.optimalLocked", { count: locked }));
  if (trios > 0) {
    words.push(t("round.proof.trioScore"));
    if (proved && trios === 1 && locked === 0)
      words.push(t(proof.trio === "optimal" ? "round.proof.trio" : "round.proof.trioNot"));
  }
  if (again > 0) words.push(t("round.proof.again", { count: again }));
  return (
    <Alert tone={proved ? "success" : "info"}>
      <p>{words.join(" ")}</p>
    </Alert>
  );
}
