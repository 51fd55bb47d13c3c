/** Instead of the form: why there is none; and what one can do with an application. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import type { EnrolmentState } from "#app/domain/seasons/enrolment.ts";
import type { SeasonState } from "#app/domain/seasons/season.ts";
import { formatDay } from "#app/i18n/format.ts";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import type { ApplicationMode } from "./application-page.server.ts";

interface SeasonWindow {
  number: number;
  state: SeasonState;
  enrolmentOpensOn: string;
  enrolmentClosesOn: string;
}

export function CannotApply({ season, mode }: { season: SeasonWindow; mode: ApplicationMode }) {
  const { t } = useTranslation("seasons");
  const language = useLanguage();
  if (mode === "apply" || mode === "change" || mode === "read") return null;
  if (mode === "no_municipality") {
    const toProfile = <ButtonLink to="/account">{t("apply.toProfile")}</ButtonLink>;
    return (
      <EmptyState headingLevel={2} title={t("apply.noMunicipalityTitle")} action={toProfile}>
        <p>{t("apply.noMunicipality")}</p>
      </EmptyState>
    );
  }
  const day = mode === "too_early" ? season.enrolmentOpensOn : season.enrolmentClosesOn;
  const toSeason = <ButtonLink to={`/seasons/${season.number}`}>{t("state.toSeason")}</ButtonLink>;
  return (
    <EmptyState headingLevel={2} title={t("apply.cannotTitle")} action={toSeason}>
      <p>{t(`apply.${mode}`, { day: formatDay(day, language) })}</p>
    </EmptyState>
  );
}

export function EnrolmentLinks({ season, state }: { season: SeasonWindow; state: EnrolmentState }) {
  const { t } = useTranslation("seasons");
  const ongoing = season.state === "open" || season.state === "running";
  if (!ongoing || state === "declined" || state === "withdrawn") return null;
  return (
    <ButtonRow>
      <ButtonLink to={`/seasons/${season.number}/withdraw`}>
        {t(state === "admitted" ? "apply.giveUp" : "apply.withdraw")}
      </ButtonLink>
    </ButtonRow>
  );
}
