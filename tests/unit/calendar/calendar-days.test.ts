import Holidays from "date-holidays";
import { describe, expect, test } from "vitest";
import {
  dayConcerns,
  holidayOn,
  holidaysIn,
  isoWeek,
  poorDayOn,
  schoolBreakOn,
} from "#app/calendar/calendar-days.ts";

describe("public holidays", () => {
  test("are those that date-holidays knows, 2015 to 2060", () => {
    const calendar = new Holidays("DK");
    for (let year = 2015; year <= 2060; year += 1) {
      const theirs = calendar.getHolidays(year).filter((holiday) => holiday.type === "public");
      const days = new Set(theirs.map((holiday) => holiday.date.slice(0, 10)));
      expect(new Set(holidaysIn(year).map((holiday) => holiday.day))).toEqual(days);
    }
  });

  test("lost the prayer day after 2023", () => {
    expect(holidayOn("2023-05-05")).toBe("prayer_day");
    expect(holidayOn("2024-04-26")).toBeUndefined();
  });

  test("are named", () => {
    expect(holidayOn("2027-03-25")).toBe("maundy_thursday");
    expect(holidayOn("2027-03-28")).toBe("easter_sunday");
    expect(holidayOn("2027-05-06")).toBe("ascension");
    expect(holidayOn("2027-05-17")).toBe("whit_monday");
    expect(holidayOn("2026-11-23")).toBeUndefined();
  });
});

test("some days are poor though no law closes them", () => {
  expect(
    ["2027-05-01", "2027-05-07", "2027-06-05", "2027-12-24", "2027-12-31"].map(poorDayOn),
  ).toEqual([
    "may_day",
    "day_after_ascension",
    "constitution_day",
    "christmas_eve",
    "new_years_eve",
  ]);
  expect(poorDayOn("2027-05-03")).toBeUndefined();
});

test("schools rest in weeks 7 and 42 and in July", () => {
  expect(["2027-02-14", "2027-02-15", "2027-02-21", "2027-02-22"].map(schoolBreakOn)).toEqual([
    undefined,
    "winter_break",
    "winter_break",
    undefined,
  ]);
  expect(["2027-10-18", "2027-10-24", "2027-10-25"].map(schoolBreakOn)).toEqual([
    "autumn_break",
    "autumn_break",
    undefined,
  ]);
  expect(["2027-06-30", "2027-07-01", "2027-07-31", "2027-08-01"].map(schoolBreakOn)).toEqual([
    undefined,
    "july",
    "july",
    undefined,
  ]);
});

test("a day's concerns come gravest first", () => {
  expect(dayConcerns("2026-11-23")).toEqual([]);
  expect(dayConcerns("2027-12-25")).toEqual([
    { kind: "holiday", key: "christmas_day" },
    { kind: "weekend", key: "saturday" },
  ]);
  expect(dayConcerns("2027-07-04")).toEqual([
    { kind: "weekend", key: "sunday" },
    { kind: "school_break", key: "july" },
  ]);
});

test("weeks are ISO weeks, which may belong to the year beside", () => {
  expect(isoWeek("2026-11-23")).toEqual({ year: 2026, week: 48 });
  expect(isoWeek("2027-01-01")).toEqual({ year: 2026, week: 53 });
  expect(isoWeek("2024-12-30")).toEqual({ year: 2025, week: 1 });
});
