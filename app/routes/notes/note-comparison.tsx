import { useTranslation } from "#app/i18n/use-words.ts";
import type { ComparedBlock } from "#app/domain/notes/comparison.ts";
import { Comparison } from "#app/ui/comparison.tsx";

export interface NoteComparisonProps {
  blocks: ComparedBlock[];
  label: string;
  /** True where it is said already what else is different. */
  restIsTold: boolean;
}

export function NoteComparison({ blocks, label, restIsTold }: NoteComparisonProps) {
  const { t } = useTranslation("notes");
  if (blocks.every((block) => block.change === "same"))
    return <p>{restIsTold ? t("comparison.sameText") : t("comparison.none")}</p>;
  const words = {
    added: t("comparison.added"),
    removed: t("comparison.removed"),
    changed: t("comparison.changed"),
    same: (count: number) => t("comparison.same", { count }),
  };
  return <Comparison blocks={blocks} words={words} label={label} />;
}
