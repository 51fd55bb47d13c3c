/** The meeting to answer, with its answer; else the one to go to; else that there is none. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { formatPeriod } from "#app/i18n/format.ts";
import type { MeetingSummary } from "#app/domain/meetings/meeting.ts";
import { RsvpForm } from "#app/routes/meetings/rsvp-form.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { CalendarIcon, PlaceIcon } from "#app/ui/icon.tsx";
import { MetaItem } from "#app/ui/meta.tsx";
import { Section } from "#app/ui/section.tsx";
import type { Instant } from "#db/schema.ts";

interface Meetings {
  toAnswer: MeetingSummary | null;
  toAttend: MeetingSummary | null;
  now: Instant;
}

export function NextMeeting({ toAnswer, toAttend, now }: Meetings) {
  const { t } = useTranslation("home");
  const shown = toAnswer ?? toAttend;
  return (
    <Section
      id="next"
      title={t(toAnswer ? "next.answer" : toAttend ? "next.attend" : "next.title")}
    >
      {shown ? (
        <Card
          tone="strong"
          headingLevel={3}
          title={shown.title}
          to={`/meetings/${shown.id}`}
          meta={<WhenAndWhere meeting={shown} />}
        >
          <RsvpForm meeting={shown} now={now} back="/" prominent={toAnswer !== null} />
        </Card>
      ) : (
        <EmptyState title={t("next.noneTitle")}>
          <p>{t("next.none")}</p>
        </EmptyState>
      )}
    </Section>
  );
}

function WhenAndWhere({ meeting: { startsAt, endsAt, place, host } }: { meeting: MeetingSummary }) {
  const language = useLanguage();
  const where = [place, host?.name].filter(Boolean).join(", ");
  return (
    <>
      <MetaItem icon={<CalendarIcon />}>{formatPeriod(startsAt, endsAt, language)}</MetaItem>
      {where ? <MetaItem icon={<PlaceIcon />}>{where}</MetaItem> : null}
    </>
  );
}
