import { describe, expect, it } from "vitest";
import { danishClock } from "#app/calendar/danish-time.ts";
import { dayConcerns } from "#app/calendar/calendar-days.ts";
import { slotAt, suggestTimes } from "#app/domain/pairing/rules/suggest-times.ts";

const clocks = (today: string, busy: { startsAt: string; endsAt: string }[] = []) =>
  suggestTimes(today, busy).map((slot) => danishClock(slot.startsAt));

describe("suggested times", () => {
  it("are three, one in each of the next three weeks, on different weekdays", () => {
    expect(clocks("2027-03-01")).toEqual([
      { day: "2027-03-03", time: "09:00" },
      { day: "2027-03-11", time: "13:00" },
      { day: "2027-03-23", time: "14:30" },
    ]);
  });

  it("leave out holidays, school breaks, weekends and the days of Christmas, and look further ahead", () => {
    for (let start = 0; start < 366; start += 1) {
      const today = new Date(Date.UTC(2026, 10, 22 + start)).toISOString().slice(0, 10);
      const days = clocks(today).map((one) => one.day);
      expect(days, today).toHaveLength(3);
      expect(days.flatMap(dayConcerns), today).toEqual([]);
      expect(days.filter((day) => /12-2[2-9]|12-3|01-0[12]/.test(day))).toEqual([]);
    }
  });

  it("go around what one of them has said yes to, with an hour on either side", () => {
    const meeting = { startsAt: "2027-03-03T09:30:00.000Z", endsAt: "2027-03-03T11:30:00.000Z" };
    expect(clocks("2027-03-01", [meeting])[0]).toEqual({ day: "2027-03-04", time: "09:00" });
    const early = { startsAt: "2027-03-03T07:00:00.000Z", endsAt: "2027-03-03T09:00:00.000Z" };
    expect(clocks("2027-03-01", [early])[0]).toEqual({ day: "2027-03-03", time: "13:00" });
  });

  it("last three quarters of an hour, whatever the season of the year", () => {
    expect(slotAt("2027-07-01", "09:00")).toEqual({
      startsAt: "2027-07-01T07:00:00.000Z",
      endsAt: "2027-07-01T07:45:00.000Z",
    });
    expect(slotAt("2027-03-28", "02:30"), "the clock jumps over it").toBeNull();
  });
});
