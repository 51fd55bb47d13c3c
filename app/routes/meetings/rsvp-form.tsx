/** Yes or no to a meeting, in one click: a plain form, wherever the meeting is shown. */
import { Form } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import type { MeetingSummary } from "#app/domain/meetings/meeting.ts";
import { isOpenForAnswers } from "#app/domain/meetings/rules/phase.ts";
import { isFull } from "#app/domain/meetings/rules/seats.ts";
import { Button } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";
import { StatusBadge } from "#app/ui/tag.tsx";
import type { Instant } from "#db/schema.ts";

type Answerable = Pick<
  MeetingSummary,
  "id" | "title" | "state" | "startsAt" | "endsAt" | "capacity" | "coming" | "answer" | "asked"
>;

export interface RsvpFormProps {
  meeting: Answerable;
  /** From the loader's context, so that server and browser agree. */
  now: Instant;
  /** The path to come back to. */
  back: string;
  /** True on the one meeting a page is about: the yes is then the page's primary button. */
  prominent?: boolean;
  /** 1 for the first on the waiting list, where it is known. */
  queuePlace?: number | null;
}

/** Nothing where the asker is not asked; only the answer where it is too late to change it. */
export function RsvpForm({ meeting, now, back, prominent = false, queuePlace }: RsvpFormProps) {
  const { answer } = meeting;
  const open = isOpenForAnswers(meeting, now);
  if (!meeting.asked || (!open && answer === null)) return null;
  return (
    <Form
      className="inline-form"
      method="post"
      action={`/meetings/${meeting.id}/rsvp`}
      preventScrollReset
    >
      <input type="hidden" name="back" value={back} />
      <GivenAnswer answer={answer} queuePlace={queuePlace} />
      {open ? <AnswerButtons meeting={meeting} prominent={prominent} /> : null}
    </Form>
  );
}

function GivenAnswer({
  answer,
  queuePlace,
}: {
  answer: Answerable["answer"];
  queuePlace: number | null | undefined;
}) {
  const { t } = useTranslation("meetings");
  switch (answer) {
    case "yes":
      return <StatusBadge tone="success">{t("rsvp.isYes")}</StatusBadge>;
    case "no":
      return <StatusBadge tone="muted">{t("rsvp.isNo")}</StatusBadge>;
    case "waitlisted":
      return (
        <StatusBadge tone="warning">
          {queuePlace ? t("rsvp.isWaitlistedAs", { place: queuePlace }) : t("rsvp.isWaitlisted")}
        </StatusBadge>
      );
    case null:
      return null;
  }
}

function AnswerButtons({ meeting, prominent }: { meeting: Answerable; prominent: boolean }) {
  const { t } = useTranslation("meetings");
  const { answer, title } = meeting;
  const full = isFull(meeting.capacity, meeting.coming ?? 0);
  const size = prominent ? "medium" : "small";
  const button = (
    value: "yes" | "no",
    label: string,
    variant: "primary" | "secondary" | "tertiary",
  ) => (
    <Button
      name="answer"
      value={value}
      size={size}
      variant={variant === "primary" && !prominent ? "secondary" : variant}
      aria-label={t("rsvp.about", { answer: label, title })}
    >
      {label}
    </Button>
  );
  if (answer === "yes") return button("no", t("rsvp.takeBack"), "tertiary");
  if (answer === "waitlisted") return button("no", t("rsvp.leaveQueue"), "tertiary");
  const yes = full ? t("rsvp.wait") : answer === "no" ? t("rsvp.yesAfterAll") : t("rsvp.yes");
  return (
    <>
      {full && prominent ? <span>{t("rsvp.full")}</span> : null}
      {button("yes", yes, answer === null ? "primary" : "secondary")}
      {answer === null ? button("no", t("rsvp.no"), prominent ? "secondary" : "tertiary") : null}
    </>
  );
}

/** In place of the buttons for a visitor. */
export function SignInToAnswer({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation("meetings");
  return <Link to={`/sign-in?next=/meetings/${meetingId}`}>{t("rsvp.signIn")}</Link>;
}
