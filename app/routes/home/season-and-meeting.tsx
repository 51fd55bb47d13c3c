/** The season that runs and the meeting that comes, side by side. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { formatDay, formatPeriod } from "#app/i18n/format.ts";
import { Card } from "#app/ui/card.tsx";
import { CalendarIcon, PeopleIcon, PlaceIcon } from "#app/ui/icon.tsx";
import { MetaItem } from "#app/ui/meta.tsx";
import { Section } from "#app/ui/section.tsx";
import type { VisitorHomeRead } from "./read-visitor-home.server.ts";

export function SeasonAndMeeting({ season, meeting }: VisitorHomeRead) {
  const { t } = useTranslation("home");
  if (!season && !meeting) return null;
  return (
    <Section id="now" title={t("now.title")}>
      <div className="front-pair">
        {season ? <SeasonCard season={season} /> : null}
        {meeting ? <MeetingCard meeting={meeting} /> : null}
      </div>
    </Section>
  );
}

function SeasonCard({ season }: { season: NonNullable<VisitorHomeRead["season"]> }) {
  const { t } = useTranslation("home");
  const language = useLanguage();
  const { number, title, theme, startsOn, endsOn, leaders, municipalities, meetings } = season;
  return (
    <Card
      title={t("now.season", { number, title })}
      to={`/seasons/${number}`}
      meta={
        <>
          <MetaItem icon={<CalendarIcon />}>
            {formatDay(startsOn, language)} – {formatDay(endsOn, language)}
          </MetaItem>
          <MetaItem icon={<PeopleIcon />}>
            {t("now.members", { leaders, municipalities, meetings })}
          </MetaItem>
        </>
      }
    >
      <p>{theme}</p>
    </Card>
  );
}

function MeetingCard({ meeting }: { meeting: NonNullable<VisitorHomeRead["meeting"]> }) {
  const { t } = useTranslation("home");
  const { t: ofMeetings } = useTranslation("meetings");
  const language = useLanguage();
  const { id, title, kind, startsAt, endsAt, host, seasonNumber } = meeting;
  const forWhom =
    seasonNumber === null ? t("now.openMeeting") : t("now.seasonMeeting", { number: seasonNumber });
  return (
    <Card
      title={title}
      to={`/meetings/${id}`}
      meta={
        <>
          <MetaItem icon={<CalendarIcon />}>{formatPeriod(startsAt, endsAt, language)}</MetaItem>
          {host ? <MetaItem icon={<PlaceIcon />}>{host.name}</MetaItem> : null}
        </>
      }
    >
      <p>
        {ofMeetings(`kind.${kind}`)}. {forWhom}
      </p>
    </Card>
  );
}
