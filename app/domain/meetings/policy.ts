/**
 * Knows who may see and do what with a meeting.
 *
 * The programme is public: title, time, kind and host. Place, agenda and description are for whoever
 * is signed in. Names and minutes are for the season's members, or everyone signed in where a meeting
 * is open to all; the video link only for those who come. A draft season's meetings do not exist for
 * anyone but organisers.
 */
import type { Scope } from "#app/domain/accounts/viewer.ts";
import type { MinutesState, RsvpAnswer, SeasonState } from "#db/schema.ts";
import type { MeetingRights } from "./meeting.ts";

/** What the decisions are made from. */
export interface MeetingFacts {
  seasonId: string | null;
  seasonState: SeasonState | null;
  answer: RsvpAnswer | null;
  facilitatorIds: readonly string[];
  minutesState: MinutesState | null;
}

type Asker = Pick<Scope, "viewerId" | "organiser" | "seasonIds">;

export function maySeeMeeting(asker: Asker, seasonState: SeasonState | null): boolean {
  return asker.organiser || seasonState !== "draft";
}

export function maySeeDetails(asker: Asker): boolean {
  return asker.viewerId !== null;
}

/** Whether the asker is among those a meeting is for: with a seat, or anyone where it is open to all. */
export function belongsTo(asker: Asker, seasonId: string | null): boolean {
  if (asker.viewerId === null) return false;
  return seasonId === null || asker.seasonIds.includes(seasonId);
}

/** Those it is for, and organisers. A closed season takes no answers. */
export function mayAnswer(
  asker: Asker,
  { seasonId, seasonState }: Pick<MeetingFacts, "seasonId" | "seasonState">,
): boolean {
  if (seasonState === "closed" || !maySeeMeeting(asker, seasonState)) return false;
  return asker.organiser || belongsTo(asker, seasonId);
}

export function isFacilitator(asker: Asker, facilitatorIds: readonly string[]): boolean {
  return asker.viewerId !== null && facilitatorIds.includes(asker.viewerId);
}

/** A closed season is read-only for organisers too. */
export function mayManage(asker: Asker, seasonState: SeasonState | null): boolean {
  return asker.organiser && seasonState !== "closed";
}

export function meetingRights(asker: Asker, facts: MeetingFacts): MeetingRights {
  const runs = asker.organiser || isFacilitator(asker, facts.facilitatorIds);
  const member = belongsTo(asker, facts.seasonId);
  const open = facts.seasonState !== "closed";
  return {
    details: maySeeDetails(asker),
    attendees: runs || member,
    answers: runs,
    video: runs || facts.answer === "yes",
    minutes: facts.minutesState === "approved" ? runs || member : runs,
    writeMinutes: runs && open,
    editAgenda: runs && open,
    manage: mayManage(asker, facts.seasonState),
  };
}
