/** Knows a meeting as a calendar's entry: the same UID for life, and no more than the receiver may see. */
import type { Site } from "#app/audit/act.ts";
import { calendarFor, type CalendarMethod } from "#app/calendar/calendar-file.server.ts";
import { translator } from "#app/i18n/languages.server.ts";
import type { Instant, Language } from "#db/schema.ts";

export interface CalendarMatter {
  id: string;
  title: string;
  startsAt: Instant;
  endsAt: Instant;
  sequence: number;
  /** Empty or null where the receiver may not see it. */
  place: string | null;
  videoUrl: string;
  hostName: string | null;
}

export interface CalendarReceiver {
  method: CalendarMethod;
  language: Language;
  site: Site;
  /** When this version was made. */
  stamp: Instant;
  attendee?: { name: string; email: string };
}

export function meetingCalendar(meeting: CalendarMatter, receiver: CalendarReceiver): string {
  const { method, language, site, stamp, attendee } = receiver;
  const t = translator(language, "meetings");
  const url = `${site.address}/meetings/${meeting.id}`;
  const lines = [
    ...(meeting.hostName ? [t("hostedBy", { name: meeting.hostName })] : []),
    ...(meeting.videoUrl ? [t("mail.video", { address: meeting.videoUrl })] : []),
    url,
  ];
  return calendarFor({
    // Not the site's address: that may change, and the entry must stay the same one.
    uid: `${meeting.id}@meetings.learning-network-hub`,
    sequence: meeting.sequence,
    method,
    start: meeting.startsAt,
    end: meeting.endsAt,
    title: meeting.title,
    description: lines.join("\n"),
    place: meeting.place || meeting.videoUrl,
    url,
    organiser: { name: site.name, email: mailAddressOf(site) },
    attendee,
    stamp,
  });
}

/** The address in "Name <address>", as calendars distrust an organiser who is not the sender. */
function mailAddressOf({ mailFrom, address }: Site): string {
  const sender = /<([^<>\s]+)>\s*$/.exec(mailFrom ?? "")?.[1] ?? mailFrom;
  return sender || `netvaerk@${new URL(address).hostname}`;
}
