import { useTranslation } from "#app/i18n/use-words.ts";
import { isOpenForAnswers } from "#app/domain/meetings/rules/phase.ts";
import { Section } from "#app/ui/section.tsx";
import { RsvpForm, SignInToAnswer } from "./rsvp-form.tsx";
import type { MeetingPageData } from "./show.tsx";

/** The one thing to do on the page; nothing once the meeting has begun. */
export function AnswerBox({ meeting, now, signedIn, queuePlace }: MeetingPageData) {
  const { t } = useTranslation("meetings");
  if (!isOpenForAnswers(meeting, now)) return null;
  const { season } = meeting;
  return (
    <Section id="answer" title={t("rsvp.question")} tone="soft">
      {!signedIn ? <SignInToAnswer meetingId={meeting.id} /> : null}
      {signedIn && !meeting.asked && season ? (
        <p>{t("rsvp.notAsked", { number: season.number })}</p>
      ) : null}
      <RsvpForm
        meeting={meeting}
        now={now}
        back={`/meetings/${meeting.id}`}
        queuePlace={queuePlace}
        prominent
      />
    </Section>
  );
}
