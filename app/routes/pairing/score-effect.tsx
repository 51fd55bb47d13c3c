/** What a table of points that is not saved yet would change. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Section } from "#app/ui/section.tsx";
import { ComparisonView } from "./comparison-view.tsx";
import type { ScoresReply } from "./scores-page.server.ts";

export function ScoreEffect({ effect }: { effect: NonNullable<ScoresReply["effect"]> }) {
  const { t } = useTranslation("pairing");
  const language = useLanguage();
  if (!effect.ok)
    return (
      <Alert tone="info">
        <p>{t(`scores.${effect.reason}`, { season: effect.season ?? 0 })}</p>
      </Alert>
    );
  const { season, draft, same, total, comparison } = effect;
  const compared = draft
    ? t("scores.effectDraft", { round: draft, season })
    : t("scores.effectNow", { season });
  const today = t("scores.effectToday", { total: formatNumber(total, language) });
  return (
    <Section id="effect" title={t("scores.effect")} tone="soft" lead={`${compared} ${today}`}>
      {same && comparison.come.all === 0 ? (
        <p>{t("scores.effectSame")}</p>
      ) : (
        <ComparisonView comparison={comparison} />
      )}
    </Section>
  );
}
