/** Where a season stands, in a word. */
import { useTranslation } from "#app/i18n/use-words.ts";
import type { SeasonStatus } from "#app/domain/seasons/rules/season.ts";
import { StatusBadge, type StatusTone } from "#app/ui/tag.tsx";

const tones: Record<SeasonStatus, StatusTone> = {
  draft: "warning",
  opensSoon: "info",
  open: "success",
  startsSoon: "info",
  running: "success",
  closed: "muted",
};

export function SeasonStatusBadge({ status }: { status: SeasonStatus }) {
  const { t } = useTranslation("seasons");
  return <StatusBadge tone={tones[status]}>{t(`status.${status}`)}</StatusBadge>;
}
