/** A season's meetings: what is coming, and what has been. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { danishClock } from "#app/calendar/danish-time.ts";
import { formatPeriod, formatShortDay } from "#app/i18n/format.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";
import { DateLeaf, KeptRows, ListRow } from "#app/ui/list-rows.tsx";
import { MetaItem } from "#app/ui/meta.tsx";
import { StatusBadge } from "#app/ui/tag.tsx";
import { TileName } from "#app/ui/tile.tsx";
import type { MeetingInList } from "./season-page.server.ts";

interface ProgrammeProps {
  upcoming: MeetingInList[];
  past: MeetingInList[];
  /** Where the rest is, when there is more than these. */
  whole: string | null;
}

export function Programme({ upcoming, past, whole }: ProgrammeProps) {
  const { t } = useTranslation("seasons");
  if (upcoming.length + past.length === 0) return <p>{t("show.noMeetings")}</p>;
  return (
    <>
      <Meetings title={t("show.upcoming")} meetings={upcoming} coming />
      <Meetings title={t("show.past")} meetings={past} />
      {whole ? <Link to={whole}>{t("show.wholeProgramme")}</Link> : null}
    </>
  );
}

interface MeetingsProps {
  title: string;
  meetings: MeetingInList[];
  /** Not over yet, so that an answer still counts. */
  coming?: boolean;
}

function Meetings({ title, meetings, coming = false }: MeetingsProps) {
  if (meetings.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <KeptRows
        label={title}
        row={MeetingRow}
        each={meetings.map((meeting) => ({ ...meeting, coming }))}
      />
    </>
  );
}

interface RowProps extends MeetingInList {
  coming: boolean;
}

function MeetingRow(meeting: RowProps) {
  const { t } = useTranslation("meetings");
  const language = useLanguage();
  const { id, title, kind, startsAt, endsAt, place, host } = meeting;
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
      aside={<MeetingStanding {...meeting} />}
    />
  );
}

/** Cancelled, or what one answered; a way to answer where that is still missing. */
function MeetingStanding({ id, title, state, answer, asked, coming }: RowProps) {
  const { t } = useTranslation("meetings");
  const own = useTranslation("seasons").t;
  if (state === "cancelled") return <StatusBadge tone="error">{t("phase.cancelled")}</StatusBadge>;
  if (!coming || !asked) return null;
  if (answer === "yes") return <StatusBadge tone="success">{t("rsvp.isYes")}</StatusBadge>;
  if (answer === "no") return <StatusBadge tone="muted">{t("rsvp.isNo")}</StatusBadge>;
  return (
    <ButtonLink to={`/meetings/${id}`} size="small" aria-label={own("show.answerTo", { title })}>
      {own("show.answer")}
    </ButtonLink>
  );
}
