import { useTranslation } from "#app/i18n/use-words.ts";
import type { RoundState } from "#app/domain/pairing/round.ts";
import { StatusBadge } from "#app/ui/tag.tsx";

const tones = { draft: "warning", published: "success", closed: "muted" } as const;

export function RoundStateBadge({ state }: { state: RoundState }) {
  const { t } = useTranslation("pairing");
  return <StatusBadge tone={tones[state]}>{t(`state.${state}`)}</StatusBadge>;
}
