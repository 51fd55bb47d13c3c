/** All versions of the points, the newest first; the numbers of each can be fetched again. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { ListRow, ListRows } from "#app/ui/list-rows.tsx";
import { Section } from "#app/ui/section.tsx";
import { StatusBadge } from "#app/ui/tag.tsx";

interface Props {
  versions: readonly { version: number; savedAt: string | null; savedBy: string | null }[];
  inForce: number;
}

export function ScoreVersions({ versions, inForce }: Props) {
  const { t } = useTranslation("pairing");
  const language = useLanguage();
  const when = ({ savedAt, savedBy }: Props["versions"][number]) => {
    if (!savedAt) return t("scores.delivered");
    const moment = formatMoment(savedAt, language);
    return savedBy
      ? t("scores.savedBy", { when: moment, name: savedBy })
      : t("scores.saved", { when: moment });
  };
  return (
    <Section id="versions" title={t("scores.versions")} lead={t("scores.versionsLead")}>
      <ListRows label={t("scores.versions")}>
        {versions.map((one) => (
          <ListRow
            key={one.version}
            title={t("scores.version", { version: one.version })}
            meta={when(one)}
            aside={
              one.version === inForce ? (
                <StatusBadge tone="success">{t("scores.current")}</StatusBadge>
              ) : (
                <ButtonLink
                  to={`/administration/scores?version=${one.version}`}
                  size="small"
                  aria-label={t("scores.useNamed", { version: one.version })}
                >
                  {t("scores.use")}
                </ButtonLink>
              )
            }
          />
        ))}
      </ListRows>
    </Section>
  );
}
