import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import type { Meeting } from "#app/domain/meetings/meeting.ts";
import { mayHaveMinutes } from "#app/domain/meetings/rules/phase.ts";
import { formatMoment, formatNameWithin } from "#app/i18n/format.ts";
import { Prose } from "#app/ui/prose.tsx";
import { Section } from "#app/ui/section.tsx";
import { StatusBadge } from "#app/ui/tag.tsx";
import type { Instant } from "#db/schema.ts";

type Minuted = Pick<
  Meeting,
  "minutes" | "minutesToRead" | "rights" | "state" | "startsAt" | "endsAt"
>;

/** From the meeting's beginning on: the minutes, or who writes them. */
export function MinutesSection({ meeting, now }: { meeting: Minuted; now: Instant }) {
  const { t } = useTranslation("meetings");
  const language = useLanguage();
  const { minutes, rights } = meeting;
  if (!mayHaveMinutes(meeting, now) || (!rights.attendees && !minutes)) return null;
  const values = {
    name: formatNameWithin(minutes?.savedBy ?? "", language),
    when: formatMoment(minutes?.savedAt ?? now, language),
  };
  return (
    <Section
      id="minutes"
      title={t("show.minutes")}
      actions={
        minutes && rights.answers ? (
          <StatusBadge tone={minutes.state === "approved" ? "success" : "warning"}>
            {t(minutes.state === "approved" ? "show.minutesApproved" : "show.minutesDraft")}
          </StatusBadge>
        ) : undefined
      }
    >
      {minutes ? (
        <>
          <Prose html={minutes.html} />
          {minutes.savedAt ? (
            <p className="meta">
              {t(minutes.savedBy === null ? "show.minutesSaved" : "show.minutesSavedBy", values)}
            </p>
          ) : null}
        </>
      ) : (
        <p>
          {t("show.minutesNone")} {t("show.minutesMissing")}
        </p>
      )}
    </Section>
  );
}
