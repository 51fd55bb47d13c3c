import { describe, expect, it } from "vitest";
import {
  meetingWarnings,
  warningsKey,
  type Circumstances,
  type Planned,
} from "#app/domain/meetings/rules/warnings.ts";

const plain: Circumstances = {
  now: "2026-11-01T10:00:00.000Z",
  season: { startsOn: "2026-09-01", endsOn: "2027-06-30" },
  clashes: [],
  coming: 0,
};

function on(day: string, facts: Partial<Planned> = {}): Planned {
  return {
    startsAt: `${day}T08:00:00.000Z`,
    endsAt: `${day}T10:00:00.000Z`,
    agenda: [],
    capacity: null,
    ...facts,
  };
}
const kinds = (meeting: Planned, about: Partial<Circumstances> = {}) =>
  meetingWarnings(meeting, { ...plain, ...about }).map((one) =>
    "key" in one ? `${one.kind} ${one.key}` : one.kind,
  );

describe("warnings about a meeting's time", () => {
  it("say nothing of a plain Monday", () => {
    expect(kinds(on("2026-11-23"))).toEqual([]);
  });

  it.each([
    ["2027-03-26", ["holiday good_friday"]],
    ["2027-02-17", ["school_break winter_break"]],
    ["2026-12-31", ["poor_day new_years_eve"]],
    ["2026-11-22", ["weekend sunday"]],
    ["2027-07-05", ["school_break july", "outside_season"]],
    ["2026-10-14", ["past", "school_break autumn_break"]],
  ])("of %s say %j", (day, expected) => {
    expect(kinds(on(day))).toEqual(expected);
  });

  it("take the day that it is in Denmark, not in UTC", () => {
    const late = { startsAt: "2026-12-24T23:30:00.000Z", endsAt: "2026-12-25T01:00:00.000Z" };
    expect(kinds(on("2026-12-24", late))).toEqual(["holiday christmas_day"]);
  });

  it("tell of a clash, of too long an agenda and of more people than seats", () => {
    const clash = { id: "m", title: "Andet", startsAt: "", endsAt: "" };
    const crowded = on("2026-11-23", { agenda: [{ minutes: 121 }], capacity: 5 });
    expect(kinds(crowded, { clashes: [clash], coming: 6 })).toEqual([
      "clash",
      "agenda_too_long",
      "over_capacity",
    ]);
  });

  it("have a key that changes with what they say", () => {
    const key = (day: string) => warningsKey(meetingWarnings(on(day), plain));
    expect(key("2026-11-22")).not.toBe(key("2026-11-21"));
    expect(key("2026-11-22")).toBe(key("2026-11-15"));
    expect(key("2026-11-23")).toBe("");
  });
});
