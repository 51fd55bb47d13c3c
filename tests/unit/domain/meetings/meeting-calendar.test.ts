import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { describe, expect, it } from "vitest";
import { meetingCalendar } from "#app/domain/meetings/queries/meeting-calendar.server.ts";

const meeting = {
  id: "01990000-0000-7000-8000-000000000001",
  title: "Møde; med, tegn",
  startsAt: "2026-11-23T08:00:00.000Z",
  endsAt: "2026-11-23T14:00:00.000Z",
  sequence: 3,
  place: "Rådhuset, sal 2",
  videoUrl: "",
  hostName: "Hedensted",
};
const receiver = {
  method: "PUBLISH" as const,
  language: "da" as const,
  site: { name: "Netværket", address: "https://hub.example.dk", mailFrom: "Hub <hub@example.dk>" },
  stamp: "2026-11-01T10:00:00.000Z",
};

function read(text: string) {
  const event = new ICAL.Event(
    new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent")!,
  );
  const other = Object.values(nodeIcal.sync.parseICS(text)).find((part) => part?.type === "VEVENT");
  return { event, other: other as nodeIcal.VEvent };
}

describe("a meeting in the calendar", () => {
  it("is the same to two readers", () => {
    const { event, other } = read(meetingCalendar(meeting, receiver));
    const starts = [event.startDate.toJSDate().toISOString(), other.start.toISOString()];
    expect(starts).toEqual([meeting.startsAt, meeting.startsAt]);
    expect([event.endDate.toJSDate().toISOString(), other.end?.toISOString()]).toEqual([meeting.endsAt, meeting.endsAt]); // prettier-ignore
    expect([event.summary, other.summary]).toEqual([meeting.title, meeting.title]);
    expect([event.location, other.location]).toEqual([meeting.place, meeting.place]);
    expect([event.sequence, Number(other.sequence)]).toEqual([3, 3]);
    expect([event.uid, other.uid]).toEqual(Array(2).fill(`${meeting.id}@meetings.learning-network-hub`)); // prettier-ignore
    expect(event.organizer).toBe("mailto:hub@example.dk");
    expect(event.description).toContain(`https://hub.example.dk/meetings/${meeting.id}`);
  });

  it("tells the video link and the place only where they are given", () => {
    const bare = meetingCalendar({ ...meeting, place: null }, receiver);
    expect(bare).not.toContain("LOCATION");
    const whole = read(meetingCalendar({ ...meeting, place: "", videoUrl: "https://v.example/x" }, receiver)); // prettier-ignore
    expect(whole.event.location).toBe("https://v.example/x");
    expect(whole.event.description).toContain("https://v.example/x");
  });

  it("keeps its UID when it is cancelled, and says so in method and status", () => {
    const text = meetingCalendar({ ...meeting, sequence: 4 }, { ...receiver, method: "CANCEL" });
    expect(text).toContain("METHOD:CANCEL");
    const { event, other } = read(text);
    expect([event.uid, event.sequence, other.status]).toEqual([`${meeting.id}@meetings.learning-network-hub`, 4, "CANCELLED"]); // prettier-ignore
  });
});
