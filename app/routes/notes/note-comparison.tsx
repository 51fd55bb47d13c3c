import { useTranslation } from "#app/i18n/use-words.ts";
import type { ComparedBlock } from "#app/domain/notes/comparison.ts";
import { Comparison } from "#app/ui/comparison.tsx";

export function NoteComparison({ blocks, label }: { blocks: ComparedBlock[]; label: string }) {
  const { t } = useTranslation("notes");
  if (blocks.every((block) => block.change === "same")) return <p>{t("comparison.none")}</p>;
  const words = {
    added: t("comparison.added"),
    removed: t("comparison.removed"),
    changed: t("comparison.changed"),
    same: (count: number) => t("comparison.same", { count }),
  };
  return <Comparison blocks={blocks} words={words} label={label} />;
}
