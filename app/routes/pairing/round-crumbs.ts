/** The way to a page about a season's rounds. */
import { useTranslation } from "#app/i18n/use-words.ts";

export function useRoundCrumbs(season: number, round?: number) {
  const { t } = useTranslation("pairing");
  const links = [{ to: `/seasons/${season}`, label: t("round.season", { season }) }];
  if (round !== undefined)
    links.push({ to: `/seasons/${season}/rounds`, label: t("pairs.toRounds") });
  if (round) {
    const label = t("rounds.name", { round });
    links.push({ to: `/seasons/${season}/rounds/${round}`, label });
  }
  return { label: t("round.breadcrumbs"), links };
}
