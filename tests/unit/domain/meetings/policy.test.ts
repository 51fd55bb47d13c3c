import { describe, expect, it } from "vitest";
import { maySeeMeeting, mayAnswer, meetingRights } from "#app/domain/meetings/policy.ts";
import type { MeetingFacts } from "#app/domain/meetings/policy.ts";
import { scopeWith } from "#tests/support/scope.ts";

const askers = {
  visitor: scopeWith({}),
  stranger: scopeWith({ viewerId: "stranger" }),
  member: scopeWith({ viewerId: "member", seasonIds: ["s"] }),
  facilitator: scopeWith({ viewerId: "facilitator" }),
  organiser: scopeWith({ viewerId: "organiser", organiser: true }),
};
type Who = keyof typeof askers;
const everyone = Object.keys(askers) as Who[];
const signedIn = everyone.filter((who) => who !== "visitor");

function facts(more: Partial<MeetingFacts> = {}): MeetingFacts {
  return {
    seasonId: "s",
    seasonState: "running",
    answer: null,
    facilitatorIds: ["facilitator"],
    minutesState: "approved",
    ...more,
  };
}
const who = (may: (asker: (typeof askers)[Who]) => boolean) =>
  everyone.filter((name) => may(askers[name]));

describe("who may", () => {
  it("see a meeting: everyone, but a draft season's only organisers", () => {
    for (const state of ["open", "running", "closed", null] as const)
      expect(who((asker) => maySeeMeeting(asker, state))).toEqual(everyone);
    expect(who((asker) => maySeeMeeting(asker, "draft"))).toEqual(["organiser"]);
  });

  it.each([
    ["details", signedIn],
    ["attendees", ["member", "facilitator", "organiser"]],
    ["answers", ["facilitator", "organiser"]],
    ["video", ["facilitator", "organiser"]],
    ["minutes", ["member", "facilitator", "organiser"]],
    ["writeMinutes", ["facilitator", "organiser"]],
    ["editAgenda", ["facilitator", "organiser"]],
    ["manage", ["organiser"]],
  ] as const)("have %s of a season's meeting", (right, expected) => {
    expect(who((asker) => meetingRights(asker, facts())[right])).toEqual(expected);
  });

  it("see names and minutes of a meeting open to all: whoever is signed in", () => {
    const open = facts({ seasonId: null, seasonState: null });
    expect(who((asker) => meetingRights(asker, open).attendees)).toEqual(signedIn);
    expect(who((asker) => meetingRights(asker, open).minutes)).toEqual(signedIn);
  });

  it("see the video link: who said yes, not who waits or said no", () => {
    const { member } = askers;
    expect(meetingRights(member, facts({ answer: "yes" })).video).toBe(true);
    for (const answer of ["no", "waitlisted", null] as const)
      expect(meetingRights(member, facts({ answer })).video).toBe(false);
  });

  it("read draft minutes: only whoever runs the meeting", () => {
    const draft = facts({ minutesState: "draft" });
    const runs = ["facilitator", "organiser"];
    expect(who((asker) => meetingRights(asker, draft).minutes)).toEqual(runs);
  });

  it("change anything in a closed season: nobody", () => {
    const closed = facts({ seasonState: "closed" });
    for (const right of ["writeMinutes", "editAgenda", "manage"] as const)
      expect(who((asker) => meetingRights(asker, closed)[right])).toEqual([]);
    expect(who((asker) => mayAnswer(asker, closed))).toEqual([]);
  });

  it("answer: those with a seat and organisers, or everyone signed in where it is open to all", () => {
    expect(who((asker) => mayAnswer(asker, facts()))).toEqual(["member", "organiser"]);
    const open = facts({ seasonId: null, seasonState: null });
    expect(who((asker) => mayAnswer(asker, open))).toEqual(signedIn);
  });
});
