import { useTranslation } from "#app/i18n/use-words.ts";

/** The labels of a meeting's fields, for the summary of errors. */
export function useFieldLabels(): Record<string, string> {
  const { t } = useTranslation("meetings");
  return {
    title: t("form.title"),
    kind: t("form.kind"),
    seasonId: t("form.season"),
    day: t("form.day"),
    startTime: t("form.startTime"),
    endTime: t("form.endTime"),
    place: t("form.place"),
    hostCode: t("form.host"),
    videoUrl: t("form.videoUrl"),
    capacity: t("form.capacity"),
    description: t("form.description"),
    agenda: t("form.agenda"),
    facilitatorIds: t("form.facilitators"),
  };
}
