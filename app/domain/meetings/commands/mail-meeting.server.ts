/** Knows what people are mailed about a meeting, each in their own language. */
import type { Act } from "#app/audit/act.ts";
import { formatPeriod, weekOf } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/languages.server.ts";
import type { Mail } from "#app/mail/mail.ts";
import { queueMail } from "#app/mail/outbox.server.ts";
import type { Trx } from "#db/client.server.ts";
import type { Instant, Language } from "#db/schema.ts";
import { meetingCalendar } from "../queries/meeting-calendar.server.ts";

export interface MailedMeeting {
  id: string;
  title: string;
  startsAt: Instant;
  endsAt: Instant;
  place: string;
  videoUrl: string;
  hostName: string | null;
  sequence: number;
  seasonNumber: number | null;
}

export interface Receiver {
  id: string;
  name: string;
  email: string;
  language: Language;
  /** True for who has a seat at the meeting: the video link and the calendar's entry are theirs. */
  comes: boolean;
}

export type Occasion =
  | { kind: "scheduled" }
  /** What it was before, where that changed. */
  | { kind: "changed"; was: { startsAt: Instant; endsAt: Instant } | null; wasAt: string | null }
  | { kind: "cancelled"; reason: string }
  /** `since` tells one promotion from a later one. */
  | { kind: "promoted"; since: Instant };

/** Told of a new meeting once, however often the organiser asks for it. */
export function toldKey(meetingId: string, personId: string): string {
  return `meeting-scheduled:${meetingId}:${personId}`;
}

export async function mailAboutMeeting(
  trx: Trx,
  act: Act,
  meeting: MailedMeeting,
  occasion: Occasion,
  receivers: readonly Receiver[],
): Promise<void> {
  for (const receiver of receivers) {
    await queueMail(trx, meetingMail(act, meeting, occasion, receiver), act.now);
  }
}

function meetingMail(act: Act, meeting: MailedMeeting, occasion: Occasion, to: Receiver): Mail {
  const t = translator(to.language, "meetings");
  const { kind } = occasion;
  const values = { title: meeting.title, number: meeting.seasonNumber ?? 0 };
  const when = formatPeriod(meeting.startsAt, meeting.endsAt, to.language);
  const once = kind === "promoted" ? occasion.since : String(meeting.sequence);
  return {
    personId: to.id,
    to: to.email,
    language: to.language,
    subject: t(`mail.${kind}.subject`, values),
    greeting: t("mail.greeting", { name: to.name }),
    paragraphs: [
      t(`mail.${kind}.text`, { ...values, when }),
      ...(kind === "cancelled"
        ? [t("mail.cancelled.because", { reason: occasion.reason })]
        : [factsOf(meeting, to)]),
      ...before(occasion, to.language),
      ...(kind === "cancelled" ? [] : [t(`mail.${kind}.ask`)]),
    ],
    link: {
      label: kind === "scheduled" ? t("mail.answer") : t("mail.toMeeting"),
      address: `${act.site.address}/meetings/${meeting.id}`,
    },
    reason: t(`mail.${kind}.reason`, values),
    ...(to.comes ? { calendar: calendarOf(act, meeting, occasion, to) } : {}),
    onceKey:
      kind === "scheduled"
        ? toldKey(meeting.id, to.id)
        : `meeting-${kind}:${meeting.id}:${once}:${to.id}`,
  };
}

/** A line each: when, where, host and, for who comes, the video link. */
function factsOf(meeting: MailedMeeting, { language, comes }: Receiver): string {
  const t = translator(language, "meetings");
  const week = t("week", { week: weekOf(meeting.startsAt) });
  const when = formatPeriod(meeting.startsAt, meeting.endsAt, language);
  return [
    t("mail.when", { when, week }),
    ...(meeting.place ? [t("mail.where", { place: meeting.place })] : []),
    ...(meeting.hostName ? [t("mail.hostedBy", { name: meeting.hostName })] : []),
    ...(comes && meeting.videoUrl ? [t("mail.video", { address: meeting.videoUrl })] : []),
  ].join("\n");
}

function before(occasion: Occasion, language: Language): string[] {
  if (occasion.kind !== "changed") return [];
  const t = translator(language, "meetings");
  const { was, wasAt } = occasion;
  return [
    ...(was
      ? [t("mail.changed.was", { when: formatPeriod(was.startsAt, was.endsAt, language) })]
      : []),
    ...(wasAt ? [t("mail.changed.wasAt", { place: wasAt })] : []),
  ];
}

function calendarOf(act: Act, meeting: MailedMeeting, { kind }: Occasion, to: Receiver) {
  const method = kind === "cancelled" ? "CANCEL" : "PUBLISH";
  const { language, name, email } = to;
  const text = meetingCalendar(meeting, {
    method,
    language,
    site: act.site,
    stamp: act.now,
    attendee: { name, email },
  });
  return { text, method } as const;
}
