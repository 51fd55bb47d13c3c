/** "200 ledere fra 65 af 98 kommuner har været med", in figures that are counted, never written. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { formatNumber } from "#app/i18n/format.ts";

export interface Hosted {
  leaders: number;
  municipalities: number;
}

export function HostedSoFar({ hosted, all }: { hosted: Hosted; all: number }) {
  const { t } = useTranslation("municipalities");
  const language = useLanguage();
  if (hosted.leaders === 0) return t("hosted.nobody");
  return t("hosted.sentence", {
    count: hosted.leaders,
    leaders: formatNumber(hosted.leaders, language),
    municipalities: hosted.municipalities,
    all,
  });
}
