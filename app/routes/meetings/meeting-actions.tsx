import { useTranslation } from "#app/i18n/use-words.ts";
import type { Meeting } from "#app/domain/meetings/meeting.ts";
import { mayHaveMinutes, meetingPhase } from "#app/domain/meetings/rules/phase.ts";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { EditIcon, PeopleIcon } from "#app/ui/icon.tsx";
import type { Instant } from "#db/schema.ts";

type Managed = Pick<Meeting, "id" | "rights" | "state" | "startsAt" | "endsAt" | "minutes">;

/** What whoever runs the meeting may do with it; nothing for everybody else. */
export function MeetingActions({ meeting, now }: { meeting: Managed; now: Instant }) {
  const { t } = useTranslation("meetings");
  const { rights } = meeting;
  const phase = meetingPhase(meeting, now);
  const editable = phase !== "cancelled" && (rights.manage || rights.editAgenda);
  const writable = rights.writeMinutes && mayHaveMinutes(meeting, now);
  if (!editable && !writable && !rights.answers) return null;
  const page = `/meetings/${meeting.id}`;
  return (
    <ButtonRow>
      {writable ? (
        <ButtonLink to={`${page}/minutes`} size="small" icon={<EditIcon size="small" />}>
          {meeting.minutes ? t("show.editMinutes") : t("show.writeMinutes")}
        </ButtonLink>
      ) : null}
      {editable ? (
        <ButtonLink to={`${page}/edit`} size="small" icon={<EditIcon size="small" />}>
          {rights.manage ? t("show.edit") : t("show.editAgenda")}
        </ButtonLink>
      ) : null}
      {rights.answers ? (
        <ButtonLink to={`${page}/attendees`} size="small" icon={<PeopleIcon size="small" />}>
          {t("attendees.title")}
        </ButtonLink>
      ) : null}
      {rights.manage && (phase === "upcoming" || phase === "under_way") ? (
        <ButtonLink to={`${page}/cancel`} size="small" variant="tertiary">
          {t("show.cancel")}
        </ButtonLink>
      ) : null}
    </ButtonRow>
  );
}
