import { useTranslation } from "#app/i18n/use-words.ts";
import { meetingPhase } from "#app/domain/meetings/rules/phase.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { CalendarIcon } from "#app/ui/icon.tsx";
import { Link } from "#app/ui/link.tsx";
import { TileName } from "#app/ui/tile.tsx";
import { ComingTiles } from "./coming-tiles.tsx";
import type { MeetingPageData } from "./show.tsx";

/** Where, for whom and with whom; what the asker may not see is not there. */
export function MeetingFacts(page: MeetingPageData) {
  const { meeting } = page;
  const { t } = useTranslation("meetings");
  const held = meetingPhase(meeting, page.now) === "held";
  const { host, season, facilitators } = meeting;
  return (
    <>
      <DefinitionList
        items={[
          { term: t("show.where"), description: meeting.place },
          {
            term: t("show.host"),
            description: host ? (
              <TileName
                label={host.label}
                title={host.name}
                size="small"
                to={`/municipalities/${host.slug}`}
              />
            ) : null,
          },
          {
            term: t("show.season"),
            description: season ? (
              <Link to={`/seasons/${season.number}`}>
                {t("season", { number: season.number })}: {season.title}
              </Link>
            ) : (
              t("openToAllLong")
            ),
          },
          {
            term: t("show.seats"),
            description: meeting.coming === null || held ? null : <Seats {...page} />,
          },
          {
            term: t("show.facilitators", { count: facilitators.length }),
            description: facilitators.length > 0 ? <Facilitators {...page} /> : null,
          },
          {
            term: t("show.video"),
            description: meeting.hasVideo ? <Video {...page} /> : null,
          },
        ]}
      />
      {held ? null : (
        <p className="no-print">
          <ButtonLink
            to={`/meetings/${meeting.id}/calendar.ics`}
            reloadDocument
            download
            size="small"
            icon={<CalendarIcon size="small" />}
          >
            {t("show.calendar")}
          </ButtonLink>
        </p>
      )}
      {meeting.rights.attendees ? <ComingTiles {...page} /> : null}
    </>
  );
}

function Seats({ meeting }: MeetingPageData) {
  const { t } = useTranslation("meetings");
  const { capacity, coming, waiting } = meeting;
  if (coming === null) return null;
  return (
    <>
      {capacity === null
        ? t("show.seatsFree", { count: coming })
        : t("show.seatsOf", { coming, capacity })}
      {waiting ? <span className="meta"> {t("show.waiting", { count: waiting })}</span> : null}
    </>
  );
}

function Facilitators({ meeting }: MeetingPageData) {
  return (
    <>
      {meeting.facilitators.map(({ id, name, municipality }) => (
        <p key={id}>
          {municipality ? (
            <TileName
              label={municipality.label}
              title={municipality.name}
              name={name}
              size="small"
              to={`/people/${id}`}
            />
          ) : (
            <Link to={`/people/${id}`}>{name}</Link>
          )}
        </p>
      ))}
    </>
  );
}

function Video({ meeting }: MeetingPageData) {
  const { t } = useTranslation("meetings");
  if (!meeting.videoUrl) return t("show.videoLater");
  return <a href={meeting.videoUrl}>{meeting.videoUrl}</a>;
}
