import { execFile } from "node:child_process";
import { promisify } from "node:util";
import ICAL from "ical.js";
import fc from "fast-check";
import nodeIcal, { type VEvent } from "node-ical";
import { describe, expect, test } from "vitest";
import { calendarFor, type CalendarEvent } from "#app/calendar/calendar-file.server.ts";

const meeting: CalendarEvent = {
  uid: "0192f0c1-meeting@hub.example",
  sequence: 2,
  method: "REQUEST",
  start: "2026-11-23T13:05:00.000Z",
  end: "2026-11-23T15:00:00.000Z",
  title: "Netværksmøde: fra at ordne til at muliggøre; del 2, i Hedensted",
  description: "Dagsorden:\n1. Velkomst\n2. Gør og undgå\\lad være",
  place: "Rådhuset, Stationsparken 1, 8722 Hedensted",
  url: "https://hub.example/meetings/0192f0c1?a=b,c;d",
  organiser: { name: "Netværket", email: "hub@hub.example" },
  attendee: { name: 'Åse "Ås" Ødegård-Æbelø, leder', email: "aase@kommune.example" },
  stamp: "2026-11-21T08:00:00.123Z",
};

function eventOf(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return { calendar, event: calendar.getFirstSubcomponent("vevent") as ICAL.Component };
}

describe("a calendar file", () => {
  test("says the same to two readers", () => {
    const file = calendarFor(meeting);
    const { event } = eventOf(file);
    const other = Object.values(nodeIcal.sync.parseICS(file)).find(
      (part) => part?.type === "VEVENT",
    ) as VEvent;
    expect(event.getFirstPropertyValue("summary")).toBe(meeting.title);
    expect(other.summary).toBe(meeting.title);
    expect(event.getFirstPropertyValue("description")).toBe(meeting.description);
    expect(other.description).toBe(meeting.description);
    expect(event.getFirstPropertyValue("location")).toBe(meeting.place);
    expect(other.location).toBe(meeting.place);
    expect(event.getFirstPropertyValue("url")).toBe(meeting.url);
    expect(event.getFirstPropertyValue("uid")).toBe(meeting.uid);
    expect(other.uid).toBe(meeting.uid);
    expect(other.start.toISOString()).toBe(meeting.start);
    expect(other.end?.toISOString()).toBe(meeting.end);
    expect(event.getFirstProperty("attendee")?.getParameter("cn")).toBe(
      "Åse Ås Ødegård-Æbelø, leder",
    );
    expect(event.getFirstPropertyValue("attendee")).toBe("mailto:aase@kommune.example");
    expect(event.getFirstPropertyValue("organizer")).toBe("mailto:hub@hub.example");
  });

  test("asks for an answer, and for none when it cancels or is only a file", () => {
    expect(calendarFor(meeting)).toMatch(
      /METHOD:REQUEST\r\n[\s\S]*SEQUENCE:2\r\n[\s\S]*DTSTAMP:20261121T080000Z\r\n/,
    );
    const asked = eventOf(calendarFor(meeting)).event.getFirstProperty("attendee");
    expect([asked?.getParameter("rsvp"), asked?.getParameter("partstat")]).toEqual([
      "TRUE",
      "NEEDS-ACTION",
    ]);
    const cancelled = calendarFor({ ...meeting, method: "CANCEL", sequence: 3 });
    expect(cancelled).toMatch(/METHOD:CANCEL\r\n[\s\S]*SEQUENCE:3\r\n[\s\S]*STATUS:CANCELLED\r\n/);
    expect(cancelled).not.toContain("RSVP");
    expect(cancelled).toContain("ATTENDEE");
    const published = calendarFor({ ...meeting, method: "PUBLISH" });
    expect(published).toContain("STATUS:CONFIRMED");
    expect(published).not.toContain("ATTENDEE");
  });

  test("has lines of 75 bytes at most, all ended alike", () => {
    const file = calendarFor({ ...meeting, description: "æøå🙂 ".repeat(200) });
    expect(file.endsWith("\r\n")).toBe(true);
    expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(eventOf(file).event.getFirstPropertyValue("description")).toBe("æøå🙂 ".repeat(200));
  });

  test("never lets a text begin a line of its own", () => {
    const ends = fc.constantFrom(
      "\r\n",
      "\n",
      "\r",
      "\u0085",
      "\u2028",
      "\u000b",
      "\u0000",
      '"',
      ";",
      ":",
      ",",
      "\\",
      "^n",
    );
    const evil = fc
      .array(
        fc.oneof(
          ends,
          fc.constantFrom("ATTENDEE:mailto:x@evil.example", "END:VEVENT", "a", "å", " "),
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(evil, (text) => {
        const file = calendarFor({
          ...meeting,
          uid: `u${text}`,
          title: text,
          description: text,
          place: text,
          url: `https://a.example/${text}`,
          organiser: { name: text, email: `a${text}@b.example` },
          attendee: { name: text, email: `c${text}@d.example` },
        });
        const { calendar, event } = eventOf(file);
        expect(calendar.getAllSubcomponents()).toHaveLength(1);
        const names = event.getAllProperties().map((property) => property.name);
        expect(new Set(names).size).toBe(names.length);
        expect(names.filter((name) => name === "attendee")).toHaveLength(1);
        expect(file).not.toMatch(/^(ATTENDEE:mailto:x|X-)/m);
      }),
      { numRuns: 300, seed: 6 },
    );
  });

  test("is not made of a meeting that ends before it starts", () => {
    expect(() => calendarFor({ ...meeting, end: meeting.start })).toThrow();
    expect(() => calendarFor({ ...meeting, start: "i morgen" })).toThrow();
  });
});

/** Danish 09:00 on the days around both changes of the clock, and the changes themselves. */
const instants = [
  "2027-03-27T08:00:00.000Z",
  "2027-03-28T00:59:00.000Z",
  "2027-03-28T01:00:00.000Z",
  "2027-03-28T07:00:00.000Z",
  "2027-03-29T07:00:00.000Z",
  "2027-03-14T07:00:00.000Z",
  "2027-10-30T07:00:00.000Z",
  "2027-10-31T00:30:00.000Z",
  "2027-10-31T01:30:00.000Z",
  "2027-10-31T08:00:00.000Z",
  "2027-11-01T08:00:00.000Z",
  "2027-11-07T05:30:00.000Z",
];

const reader = `
  const { default: ICAL } = await import("ical.js");
  const { default: nodeIcal } = await import("node-ical");
  const files = JSON.parse(process.argv[1]);
  const read = files.map((file) => {
    const event = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent("vevent");
    const one = ["dtstart", "dtend"].map((name) => event.getFirstPropertyValue(name).toJSDate().toISOString());
    const other = Object.values(nodeIcal.sync.parseICS(file)).find((part) => part.type === "VEVENT");
    return [...one, other.start.toISOString(), other.end.toISOString()];
  });
  console.log(JSON.stringify(read));
`;

test.each(["UTC", "Europe/Copenhagen", "America/New_York"])(
  "two readers in %s see our instants",
  async (zone) => {
    const files = instants.map((start) => {
      const end = new Date(Date.parse(start) + 5_400_000).toISOString();
      return calendarFor({ ...meeting, start, end });
    });
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--input-type=module", "--eval", reader, JSON.stringify(files)],
      { env: { ...process.env, TZ: zone } },
    );
    const expected = instants.map((start) => {
      const end = new Date(Date.parse(start) + 5_400_000).toISOString();
      return [start, end, start, end];
    });
    expect(JSON.parse(stdout)).toEqual(expected);
  },
  20_000,
);
