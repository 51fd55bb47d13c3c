import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { FigureRow } from "#app/ui/figure-row.tsx";
import { Section } from "#app/ui/section.tsx";
import type { SiteState } from "#app/web/site-state.server.ts";

export function Figures({ figures }: { figures: SiteState["figures"] }) {
  const { t } = useTranslation("operations");
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const { activePeople, invitedPeople, seasons, meetings, notes } = figures;
  const invited = invitedPeople > 0 ? t("figures.invited", { count: invitedPeople }) : undefined;
  return (
    <Section id="figures" title={t("figures.title")}>
      <FigureRow
        figures={[
          {
            value: number(activePeople),
            label: t("figures.people"),
            detail: invited,
            to: "/people",
          },
          { value: number(seasons), label: t("figures.seasons"), to: "/seasons" },
          { value: number(meetings), label: t("figures.meetings"), to: "/meetings" },
          { value: number(notes), label: t("figures.notes"), to: "/notes" },
        ]}
      />
    </Section>
  );
}
