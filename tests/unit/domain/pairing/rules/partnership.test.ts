import { describe, expect, it } from "vitest";
import type { Pact } from "#app/domain/pairing/partnership.ts";
import { dueOn, isAskingTime, occasionOn } from "#app/domain/pairing/rules/met-occasions.ts";
import { metOf, outcomesOf } from "#app/domain/pairing/rules/outcomes.ts";
import { maySign, pactStatus } from "#app/domain/pairing/rules/pact.ts";

const promise = { text: "Jeg ringer først.", byOn: null };
const at = "2026-11-23T09:00:00.000Z";
const pact = (promised: string[], signed: string[] = []): Pact => ({
  version: 3,
  promises: new Map(promised.map((id) => [id, promise])),
  signatures: new Map(signed.map((id) => [id, at])),
});
const two = ["anna", "bo"];

describe("a pact", () => {
  it("goes from nothing to everybody's signature", () => {
    expect(pactStatus(pact([]), two, "anna")).toBe("empty");
    expect(pactStatus(pact(["bo"]), two, "anna")).toBe("to_write");
    expect(pactStatus(pact(["bo"]), two, "bo")).toBe("unfinished");
    expect(pactStatus(pact(two), two, "anna")).toBe("to_sign");
    expect(pactStatus(pact(two, ["anna"]), two, "anna")).toBe("waiting");
    expect(pactStatus(pact(two, ["anna"]), two, "bo")).toBe("to_sign");
    expect(pactStatus(pact(two, two), two, "bo")).toBe("signed");
  });

  it("is signed as it was read, and whole", () => {
    expect(maySign(pact(two), two, 3)).toEqual({ ok: true });
    expect(maySign(pact(two), two, 2)).toEqual({ ok: false, reason: "changed" });
    expect(maySign(pact(["bo"]), two, 3)).toEqual({ ok: false, reason: "incomplete" });
  });
});

describe("whether partners met", () => {
  it("is asked in working hours, and is about the season's end once that has come", () => {
    expect(isAskingTime("2026-11-23T07:00:00.000Z"), "Monday at 8").toBe(true);
    expect(isAskingTime("2026-11-23T06:59:00.000Z")).toBe(false);
    expect(isAskingTime("2026-11-23T15:00:00.000Z")).toBe(false);
    expect(isAskingTime("2026-11-22T10:00:00.000Z"), "a Sunday").toBe(false);
    expect(occasionOn("2027-06-29", "2027-06-30")).toBe("three_weeks");
    expect(occasionOn("2027-06-30", "2027-06-30")).toBe("season_end");
  });

  it("is asked three weeks after, and for four weeks more if the site was away", () => {
    expect(dueOn("2026-11-23")).toEqual({
      threeWeeks: { published: ["2026-10-05", "2026-11-02"] },
      seasonEnd: { ends: ["2026-10-26", "2026-11-23"], publishedBy: "2026-11-16" },
    });
  });

  it("is a yes when one of them says so", () => {
    expect(metOf([])).toBeNull();
    expect(metOf(["will_not", "yes"])).toBe("yes");
    expect(metOf(["will_not", "not_yet"])).toBe("not_yet");
    expect(metOf(["will_not"])).toBe("will_not");
  });
});

describe("a season's outcomes", () => {
  const pair = (score: number, answers: ("yes" | "not_yet" | "will_not")[], far = false) => ({
    score,
    answers,
    factors: far ? (["helps", "region"] as const).slice() : (["helps"] as const).slice(),
  });

  it("count pairs by answer, with the middle score of each", () => {
    const outcomes = outcomesOf([
      pair(100, ["yes", "yes"]),
      pair(60, ["yes", "not_yet"], true),
      pair(40, ["will_not"]),
      pair(20, []),
    ]);
    expect(outcomes).toMatchObject({ pairs: 4, answered: 3, met: 2, split: 1 });
    expect(outcomes.groups).toEqual([
      { group: "yes", pairs: 2, scores: { median: 80, lowest: 60, highest: 100 } },
      { group: "not_yet", pairs: 0, scores: null },
      { group: "will_not", pairs: 1, scores: { median: 40, lowest: 40, highest: 40 } },
      { group: "missing", pairs: 1, scores: { median: 20, lowest: 20, highest: 20 } },
    ]);
  });

  it("compare a reason's pairs with those without it, among those that answered", () => {
    const { factors } = outcomesOf([
      pair(90, ["yes"], true),
      pair(80, ["not_yet"], true),
      pair(70, ["yes"]),
      pair(10, [], true),
    ]);
    expect(factors).toEqual([
      { factor: "region", with: { met: 1, pairs: 2 }, without: { met: 1, pairs: 1 } },
    ]);
  });
});
