import { describe, expect, it } from "vitest";
import {
  isOpenForAnswers,
  mayHaveMinutes,
  meetingPhase,
} from "#app/domain/meetings/rules/phase.ts";

const meeting = {
  state: "scheduled" as const,
  startsAt: "2026-11-23T08:00:00.000Z",
  endsAt: "2026-11-23T14:00:00.000Z",
};

describe("a meeting's phase", () => {
  it.each([
    ["2026-11-23T07:59:59.999Z", "upcoming", true, false],
    ["2026-11-23T08:00:00.000Z", "under_way", false, true],
    ["2026-11-23T13:59:59.999Z", "under_way", false, true],
    ["2026-11-23T14:00:00.000Z", "held", false, true],
  ] as const)("at %s is %s", (now, phase, open, minutes) => {
    expect(meetingPhase(meeting, now)).toBe(phase);
    expect(isOpenForAnswers(meeting, now)).toBe(open);
    expect(mayHaveMinutes(meeting, now)).toBe(minutes);
  });

  it("is held by rule, though its state still says scheduled", () => {
    expect(meetingPhase(meeting, "2030-01-01T00:00:00.000Z")).toBe("held");
  });

  it("stays cancelled, also after its time", () => {
    const cancelled = { ...meeting, state: "cancelled" as const };
    expect(meetingPhase(cancelled, "2030-01-01T00:00:00.000Z")).toBe("cancelled");
    expect(mayHaveMinutes(cancelled, "2030-01-01T00:00:00.000Z")).toBe(false);
  });
});
