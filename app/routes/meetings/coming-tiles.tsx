import { useTranslation } from "#app/i18n/use-words.ts";
import { Link } from "#app/ui/link.tsx";
import { Section } from "#app/ui/section.tsx";
import { TileRow } from "#app/ui/tile.tsx";
import type { MeetingPageData } from "./show.tsx";

/** The municipalities of those who come, as their tiles. */
export function ComingTiles({ meeting, municipalities }: MeetingPageData) {
  const { t } = useTranslation("meetings");
  const coming = meeting.coming ?? 0;
  return (
    <Section id="coming" title={t("show.attendees")} headingLevel={2}>
      {coming === 0 ? <p>{t("show.nobodyYet")}</p> : null}
      {municipalities.length > 0 ? (
        <>
          <p>
            {t("attendees.comingCount", { count: coming })}{" "}
            {t("attendees.municipalities", { count: municipalities.length })}
          </p>
          <TileRow
            label={t("show.attendees")}
            tiles={municipalities.map(({ label, name }) => ({
              label,
              title: name,
              size: "small" as const,
            }))}
          />
        </>
      ) : null}
      {coming > 0 ? (
        <p>
          <Link to={`/meetings/${meeting.id}/attendees`}>{t("show.allAttendees")}</Link>
        </p>
      ) : null}
    </Section>
  );
}
