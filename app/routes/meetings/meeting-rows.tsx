/** Meetings as rows: the day as a leaf of a calendar, the facts, and the answer. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import type { MeetingSummary } from "#app/domain/meetings/meeting.ts";
import { isOpenForAnswers, meetingPhase } from "#app/domain/meetings/rules/phase.ts";
import { seatsLeft } from "#app/domain/meetings/rules/seats.ts";
import { formatPeriod, formatShortDay, formatWeekday, weekOf } from "#app/i18n/format.ts";
import { ClockIcon, PlaceIcon } from "#app/ui/icon.tsx";
import { DateLeaf, ListRow, ListRows } from "#app/ui/list-rows.tsx";
import { MetaItem } from "#app/ui/meta.tsx";
import { StatusBadge } from "#app/ui/tag.tsx";
import { TileName } from "#app/ui/tile.tsx";
import type { Instant } from "#db/schema.ts";
import { RsvpForm } from "./rsvp-form.tsx";

export interface MeetingRowsProps {
  label: string;
  meetings: readonly MeetingSummary[];
  now: Instant;
  /** Where an answer leads back to. */
  back: string;
}

export function MeetingRows({ label, meetings, now, back }: MeetingRowsProps) {
  return (
    <ListRows label={label}>
      {meetings.map((meeting) => (
        <MeetingRow key={meeting.id} {...{ meeting, now, back }} />
      ))}
    </ListRows>
  );
}

function MeetingRow({
  meeting,
  now,
  back,
}: {
  meeting: MeetingSummary;
  now: Instant;
  back: string;
}) {
  const { t } = useTranslation("meetings");
  const language = useLanguage();
  const { startsAt, endsAt, host, season, place } = meeting;
  const [day, month] = formatShortDay(startsAt, language).split(" ");
  return (
    <ListRow
      headingLevel={2}
      title={meeting.title}
      to={`/meetings/${meeting.id}`}
      lead={
        <DateLeaf
          day={day!.replace(".", "")}
          month={month ?? ""}
          dateTime={startsAt}
          label={formatWeekday(startsAt, language)}
        />
      }
      meta={
        <>
          <MetaItem icon={<ClockIcon size="small" />}>
            {formatPeriod(startsAt, endsAt, language)} ({t("week", { week: weekOf(startsAt) })})
          </MetaItem>
          <MetaItem>
            {t(`kind.${meeting.kind}`)} ·{" "}
            {season ? t("season", { number: season.number }) : t("openToAll")}
          </MetaItem>
          {host ? (
            <TileName
              label={host.label}
              title={host.name}
              size="small"
              to={`/municipalities/${host.slug}`}
            />
          ) : null}
          {place ? <MetaItem icon={<PlaceIcon size="small" />}>{place}</MetaItem> : null}
          {isOpenForAnswers(meeting, now) ? <SeatsLeft {...meeting} /> : null}
        </>
      }
      aside={<MeetingAside {...{ meeting, now, back }} />}
    />
  );
}

/** Where it stands, how many seats are left, and the asker's answer. */
function MeetingAside({
  meeting,
  now,
  back,
}: {
  meeting: MeetingSummary;
  now: Instant;
  back: string;
}) {
  const { t } = useTranslation("meetings");
  const phase = meetingPhase(meeting, now);
  if (phase === "cancelled") return <StatusBadge tone="error">{t("phase.cancelled")}</StatusBadge>;
  if (phase === "held")
    return meeting.minutesToRead ? (
      <StatusBadge tone="info">{t("list.minutes")}</StatusBadge>
    ) : null;
  return (
    <>
      {phase === "under_way" ? <StatusBadge tone="info">{t("phase.under_way")}</StatusBadge> : null}
      <RsvpForm {...{ meeting, now, back }} />
    </>
  );
}

function SeatsLeft({ capacity, coming }: MeetingSummary) {
  const { t } = useTranslation("meetings");
  const left = coming === null ? null : seatsLeft(capacity, coming);
  if (left === null)
    return coming ? <MetaItem>{t("list.coming", { count: coming })}</MetaItem> : null;
  return <MetaItem>{left === 0 ? t("list.full") : t("list.seatsLeft", { count: left })}</MetaItem>;
}
