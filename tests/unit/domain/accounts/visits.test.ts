import { describe, expect, it } from "vitest";
import { beginsVisit, newsSince } from "#app/domain/accounts/rules/visits.ts";

const now = "2026-11-23T12:00:00.000Z";

describe("a visit", () => {
  it("begins for whoever never came, and four hours after the last began", () => {
    expect(beginsVisit(null, now)).toBe(true);
    expect(beginsVisit("2026-11-23T08:00:00.000Z", now)).toBe(true);
    expect(beginsVisit("2026-11-23T08:00:00.001Z", now)).toBe(false);
    expect(beginsVisit(now, now)).toBe(false);
  });

  it("tells of what is newer than the visit before it, and of a month the first time", () => {
    expect(newsSince("2026-11-01T12:00:00.000Z", now)).toBe("2026-11-01T12:00:00.000Z");
    expect(newsSince(null, now)).toBe("2026-10-24T12:00:00.000Z");
  });
});
