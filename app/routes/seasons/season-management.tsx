/** The organisers' pages of a season, and its next state. */
import { useTranslation } from "#app/i18n/use-words.ts";
import type { SeasonState } from "#app/domain/seasons/season.ts";
import { Tabs } from "#app/ui/tabs.tsx";

const nextWord = { draft: "open", open: "start", running: "close" } as const;

export function SeasonManagement({ season }: { season: { number: number; state: SeasonState } }) {
  const { t } = useTranslation("seasons");
  const { number, state } = season;
  const page = `/seasons/${number}`;
  const ongoing = state === "open" || state === "running";
  return (
    <Tabs
      label={t("show.manage")}
      links={[
        ...(state === "draft" ? [] : [{ to: `${page}/enrolments`, label: t("show.enrolments") }]),
        ...(ongoing ? [{ to: `${page}/rounds`, label: t("show.rounds") }] : []),
        ...(state === "running" || state === "closed"
          ? [{ to: `${page}/outcomes`, label: t("show.outcomes") }]
          : []),
        ...(state === "closed" ? [] : [{ to: `${page}/edit`, label: t("show.edit") }]),
        ...(state === "closed"
          ? []
          : [{ to: `${page}/state`, label: t(`next.${nextWord[state]}`) }]),
      ]}
    />
  );
}
