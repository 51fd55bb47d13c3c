/** The way to a page of a season. */
import { useTranslation } from "#app/i18n/use-words.ts";

export function useSeasonCrumbs(number?: number) {
  const { t } = useTranslation("seasons");
  const links = [{ to: "/seasons", label: t("title") }];
  if (number) links.push({ to: `/seasons/${number}`, label: t("one", { number }) });
  return { label: t("crumbs"), links };
}
