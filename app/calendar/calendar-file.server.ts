/** One meeting as a calendar file (RFC 5545), in UTC: no time zone to get wrong. */

export type CalendarMethod = "PUBLISH" | "REQUEST" | "CANCEL";

interface Address {
  name: string;
  email: string;
}

export interface CalendarEvent {
  /** The same for the meeting's whole life. */
  uid: string;
  /** Rises with every change that a calendar must know of. */
  sequence: number;
  /** Equal to the `method` of the mail part that carries it; CANCEL also marks the meeting cancelled. */
  method: CalendarMethod;
  /** Instants, "2026-11-23T13:05:00.000Z". */
  start: string;
  end: string;
  title: string;
  description?: string;
  place?: string;
  url?: string;
  /** The address that the mail comes from, or calendars distrust it. */
  organiser: Address;
  /** The one receiver; a file to download (PUBLISH) names none. */
  attendee?: Address;
  /** When this version was made. */
  stamp: string;
}

export function calendarFor(event: CalendarEvent): string {
  if (!(Date.parse(event.start) < Date.parse(event.end)))
    throw new Error("A meeting ends after it starts.");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//learning-network-hub//calendar//EN",
    "CALSCALE:GREGORIAN",
    `METHOD:${event.method}`,
    "BEGIN:VEVENT",
    `UID:${plain(event.uid)}`,
    `SEQUENCE:${Math.trunc(event.sequence)}`,
    `DTSTAMP:${utc(event.stamp)}`,
    `DTSTART:${utc(event.start)}`,
    `DTEND:${utc(event.end)}`,
    `SUMMARY:${text(event.title)}`,
    ...optional("DESCRIPTION", event.description, text),
    ...optional("LOCATION", event.place, text),
    ...optional("URL", event.url, plain),
    `ORGANIZER${name(event.organiser)}:mailto:${plain(event.organiser.email)}`,
    ...attendee(event),
    `STATUS:${event.method === "CANCEL" ? "CANCELLED" : "CONFIRMED"}`,
    "TRANSP:OPAQUE",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function attendee({ method, attendee: receiver }: CalendarEvent): string[] {
  if (!receiver || method === "PUBLISH") return [];
  const asked = method === "REQUEST" ? ";RSVP=TRUE" : "";
  const role = ";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION";
  return [`ATTENDEE${name(receiver)}${role}${asked}:mailto:${plain(receiver.email)}`];
}

function optional(
  property: string,
  value: string | undefined,
  write: (value: string) => string,
): string[] {
  return value ? [`${property}:${write(value)}`] : [];
}

/** 20261123T130500Z */
function utc(instant: string): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, "");
}

/** A TEXT value: its own line breaks are kept, other control characters are not. */
function text(value: string): string {
  return value
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, " ")
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll("\n", "\\n");
}

/** An identifier, address or URL: nothing in it may end the line or the value. */
function plain(value: string): string {
  return value.replace(/[\u0000-\u0020\u007F-\u00A0\u2028\u2029]/g, "");
}

/** A quoted parameter knows no escape for a quote, and ^ begins one in newer readers alone (RFC 6868). */
function name({ name: written }: Address): string {
  const kept = written
    .replace(/["^\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return kept ? `;CN="${kept}"` : "";
}

/** At most 75 bytes a line, never broken inside a character. */
function folded(line: string): string {
  let result = "";
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > 75) {
      result += "\r\n ";
      bytes = 1;
    }
    result += character;
    bytes += size;
  }
  return result;
}
