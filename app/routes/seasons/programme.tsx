/** A season's meetings: what is coming, and what has been. */
import { useTranslation } from "react-i18next";
import { danishClock } from "#app/calendar/danish-time.ts";
import { formatPeriod, formatShortDay } from "#app/i18n/format.ts";
import { useLanguage } from "#app/i18n/use-words.ts";
import { DateLeaf, ListRow, ListRows } from "#app/ui/list-rows.tsx";
import { MetaItem } from "#app/ui/meta.tsx";
import { StatusBadge } from "#app/ui/tag.tsx";
import { TileName } from "#app/ui/tile.tsx";
import type { MeetingInList } from "./season-page.server.ts";

interface ProgrammeProps {
  upcoming: MeetingInList[];
  past: MeetingInList[];
}

export function Programme({ upcoming, past }: ProgrammeProps) {
  const { t } = useTranslation("seasons");
  if (upcoming.length + past.length === 0) return <p>{t("show.noMeetings")}</p>;
  return (
    <>
      <Meetings title={t("show.upcoming")} meetings={upcoming} />
      <Meetings title={t("show.past")} meetings={past} />
    </>
  );
}

function Meetings({ title, meetings }: { title: string; meetings: MeetingInList[] }) {
  if (meetings.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ListRows label={title}>
        {meetings.map((meeting) => (
          <MeetingRow key={meeting.id} {...meeting} />
        ))}
      </ListRows>
    </>
  );
}

function MeetingRow({ id, title, kind, state, startsAt, endsAt, place, host }: MeetingInList) {
  const { t } = useTranslation("meetings");
  const language = useLanguage();
  const when = formatPeriod(startsAt, endsAt, language);
  const { day } = danishClock(startsAt);
  const [, month] = formatShortDay(startsAt, language).split(" ");
  return (
    <ListRow
      title={title}
      to={`/meetings/${id}`}
      lead={
        <DateLeaf
          day={String(Number(day.slice(8)))}
          month={(month ?? "").replace(".", "")}
          dateTime={day}
          label={when}
        />
      }
      meta={
        <>
          <MetaItem>{when}</MetaItem>
          <MetaItem>{t(`kind.${kind}`)}</MetaItem>
          {host ? (
            <TileName size="small" label={host.label} title={host.name} name={host.name} />
          ) : null}
          {place ? <MetaItem>{place}</MetaItem> : null}
        </>
      }
      aside={
        state === "cancelled" ? (
          <StatusBadge tone="error">{t("phase.cancelled")}</StatusBadge>
        ) : undefined
      }
    />
  );
}
