import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  danishClock,
  danishDayBounds,
  danishInstant,
  isDay,
  todayInDenmark,
} from "#app/calendar/danish-time.ts";

describe("a Danish clock", () => {
  test("is one hour ahead of UTC in winter and two in summer", () => {
    expect(danishInstant("2026-11-23", "14:05")).toEqual({
      ok: true,
      instant: "2026-11-23T13:05:00.000Z",
    });
    expect(danishInstant("2027-06-01", "14:05")).toEqual({
      ok: true,
      instant: "2027-06-01T12:05:00.000Z",
    });
    expect(danishClock("2026-11-23T13:05:00.000Z")).toEqual({ day: "2026-11-23", time: "14:05" });
  });

  test("jumps over an hour in March, which is then no time", () => {
    expect(danishInstant("2027-03-28", "01:59")).toEqual({
      ok: true,
      instant: "2027-03-28T00:59:00.000Z",
    });
    expect(danishInstant("2027-03-28", "02:00")).toEqual({ ok: false, reason: "no_such_time" });
    expect(danishInstant("2027-03-28", "02:59")).toEqual({ ok: false, reason: "no_such_time" });
    expect(danishInstant("2027-03-28", "03:00")).toEqual({
      ok: true,
      instant: "2027-03-28T01:00:00.000Z",
    });
  });

  test("shows an hour twice in October, and the first is meant", () => {
    expect(danishInstant("2027-10-31", "02:30")).toEqual({
      ok: true,
      instant: "2027-10-31T00:30:00.000Z",
    });
    expect(danishClock("2027-10-31T01:30:00.000Z")).toEqual({ day: "2027-10-31", time: "02:30" });
    expect(danishInstant("2027-10-31", "03:00")).toEqual({
      ok: true,
      instant: "2027-10-31T02:00:00.000Z",
    });
  });

  test("refuses what is no time", () => {
    for (const [day, time] of [
      ["2027-02-29", "10:00"],
      ["2027-13-01", "10:00"],
      ["2027-1-1", "10:00"],
      ["", ""],
      ["2027-01-01", "24:00"],
      ["2027-01-01", "9:00"],
      ["2027-01-01", "10:60"],
      ["2027-01-01", "10:00:00"],
      ["0001-01-01", "10:00"],
      ["2027-01-01\n", "10:00"],
      ["2027-01-01", "10:00[UTC]"],
    ] as const) {
      expect(danishInstant(day, time), `${day} ${time}`).toEqual({
        ok: false,
        reason: "not_a_time",
      });
    }
  });

  test("gives back what it was given, at every minute but the skipped and the second of two", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2015-01-01"), max: new Date("2060-01-01"), noInvalidDate: true }),
        (date) => {
          date.setUTCSeconds(0, 0);
          const { day, time } = danishClock(date);
          const back = danishInstant(day, time);
          if (!back.ok) throw new Error(back.reason);
          const later = date.getTime() - Date.parse(back.instant);
          expect([0, 3_600_000]).toContain(later);
          if (later > 0) expect(date.getUTCMonth()).toBe(9);
        },
      ),
      { numRuns: 500, seed: 5 },
    );
  });
});

test("today in Denmark begins before UTC's", () => {
  expect(todayInDenmark("2026-11-22T22:59:59.999Z")).toBe("2026-11-22");
  expect(todayInDenmark(new Date("2026-11-22T23:00:00.000Z"))).toBe("2026-11-23");
  expect(todayInDenmark("2027-06-30T22:00:00.000Z")).toBe("2027-07-01");
});

test("a day lasts 23, 24 or 25 hours", () => {
  const hours = (day: string) => {
    const { from, before } = danishDayBounds(day);
    return (Date.parse(before) - Date.parse(from)) / 3_600_000;
  };
  expect(["2027-03-28", "2027-05-01", "2027-10-31"].map(hours)).toEqual([23, 24, 25]);
});

test("days are counted by the calendar", () => {
  expect(addDays("2027-02-27", 2)).toBe("2027-03-01");
  expect(addDays("2027-01-01", -1)).toBe("2026-12-31");
  expect(["2028-02-29", "2027-02-29", "2027-2-1", "x"].map(isDay)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
