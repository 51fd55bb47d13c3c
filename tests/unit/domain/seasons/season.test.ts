import { describe, expect, it } from "vitest";
import {
  currentSeason,
  mayWithdraw,
  nextState,
  noApplicationToday,
  seasonProblems,
  seasonStatus,
  takesDecisions,
} from "#app/domain/seasons/rules/season.ts";

const facts = {
  number: 4, seats: 200, seatsPerMunicipality: 5, startsOn: "2026-09-01", endsOn: "2027-06-30",
  enrolmentOpensOn: "2026-06-01", enrolmentClosesOn: "2026-08-15",
}; // prettier-ignore
const nobody = { fixedNumber: null, numberTaken: false, admitted: 0, mostInMunicipality: 0 };

describe("a season's state", () => {
  it("goes one way, a step at a time", () => {
    expect((["draft", "open", "running", "closed"] as const).map(nextState)).toEqual([
      "open",
      "running",
      "closed",
      null,
    ]);
  });

  it("lets seats be given while it is open or running", () => {
    expect(
      (["draft", "open", "running", "closed"] as const).map((state) => takesDecisions({ state })),
    ).toEqual([false, true, true, false]);
    expect(mayWithdraw({ state: "running" }, "admitted")).toBe(true);
    expect(mayWithdraw({ state: "running" }, "declined")).toBe(false);
    expect(mayWithdraw({ state: "closed" }, "admitted")).toBe(false);
  });

  it("says open only between the days of its window, both included", () => {
    const open = { ...facts, state: "open" as const };
    expect(
      ["2026-05-31", "2026-06-01", "2026-08-15", "2026-08-16"].map((day) =>
        noApplicationToday(open, day),
      ),
    ).toEqual(["too_early", null, null, "too_late"]);
    expect(
      ["2026-05-31", "2026-06-01", "2026-08-16"].map((day) => seasonStatus(open, day)),
    ).toEqual(["opensSoon", "open", "startsSoon"]);
    expect(noApplicationToday({ ...facts, state: "running" }, "2026-07-01")).toBe(null);
    expect(noApplicationToday({ ...facts, state: "closed" }, "2026-07-01")).toBe("closed");
    expect(noApplicationToday({ ...facts, state: "draft" }, "2026-07-01")).toBe("draft");
  });
});

describe("of several running seasons", () => {
  it("the current is the one whose dates hold today, else the newest", () => {
    const running = { state: "running" as const };
    const third = { ...running, number: 3, startsOn: "2026-01-01", endsOn: "2026-12-31" };
    const fourth = { ...running, number: 4, startsOn: "2027-01-01", endsOn: "2027-12-31" };
    expect(currentSeason([third, fourth], "2026-06-01")).toBe(third);
    expect(currentSeason([third, fourth], "2028-06-01")).toBe(fourth);
  });
});

describe("the facts of a season", () => {
  it("may stand as they are", () => {
    expect(seasonProblems(facts, nobody)).toEqual({});
  });

  it("must have their days in order", () => {
    expect(seasonProblems({ ...facts, endsOn: "2026-09-01" }, nobody)).toEqual({
      endsOn: "seasons:errors.ends_before_start",
    });
    expect(seasonProblems({ ...facts, enrolmentClosesOn: "2026-05-31" }, nobody)).toEqual({
      enrolmentClosesOn: "seasons:errors.closes_before_open",
    });
    expect(seasonProblems({ ...facts, enrolmentClosesOn: "2027-07-01" }, nobody)).toEqual({
      enrolmentClosesOn: "seasons:errors.closes_after_end",
    });
  });

  it("cannot have fewer seats than are taken, in all or in a municipality", () => {
    const taken = { ...nobody, admitted: 150, mostInMunicipality: 5 };
    expect(seasonProblems({ ...facts, seats: 149 }, taken)).toEqual({
      seats: "seasons:errors.seats_taken:150",
    });
    expect(seasonProblems({ ...facts, seatsPerMunicipality: 4 }, taken)).toEqual({
      seatsPerMunicipality: "seasons:errors.municipality_taken:5",
    });
    expect(seasonProblems({ ...facts, seats: 3 }, nobody)).toEqual({
      seatsPerMunicipality: "seasons:errors.more_than_seats",
    });
  });

  it("have a number of their own, which stays once the season is open", () => {
    expect(seasonProblems(facts, { ...nobody, numberTaken: true })).toEqual({
      number: "seasons:errors.number_taken",
    });
    expect(seasonProblems(facts, { ...nobody, fixedNumber: 3 })).toEqual({
      number: "seasons:errors.number_fixed",
    });
    expect(seasonProblems(facts, { ...nobody, fixedNumber: 4 })).toEqual({});
  });
});
