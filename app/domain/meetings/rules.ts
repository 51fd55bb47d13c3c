/** Knows where a meeting stands, who gets its seats, and how its agenda fills its time. */
import type { Instant, MeetingState, RsvpAnswer } from "#db/schema.ts";
import type { MeetingPhase } from "./meeting.ts";

/** A meeting begins and ends on one Danish day, which has 25 hours at most. */
export const LONGEST_MEETING_MS = 25 * 3_600_000;

interface Timed {
  state: MeetingState;
  startsAt: Instant;
  endsAt: Instant;
}

/** The one rule: a meeting whose end has passed was held, even where nobody has said so. */
export function meetingPhase(meeting: Timed, now: Instant): MeetingPhase {
  if (meeting.state === "cancelled") return "cancelled";
  if (meeting.state === "held" || meeting.endsAt <= now) return "held";
  return meeting.startsAt <= now ? "under_way" : "upcoming";
}

/** Answers are taken until the meeting begins. */
export function isOpenForAnswers(meeting: Timed, now: Instant): boolean {
  return meetingPhase(meeting, now) === "upcoming";
}

/** Null for no limit; never below 0, also where the room was made smaller than those who come. */
export function seatsLeft(capacity: number | null, coming: number): number | null {
  return capacity === null ? null : Math.max(0, capacity - coming);
}

export function isFull(capacity: number | null, coming: number): boolean {
  return seatsLeft(capacity, coming) === 0;
}

/**
 * What a yes or no becomes. A yes on a full meeting waits; who has a seat or waits already keeps
 * the place; nobody passes those who wait.
 */
export function settleAnswer(
  wanted: "yes" | "no",
  held: RsvpAnswer | null,
  { capacity, coming, waiting }: { capacity: number | null; coming: number; waiting: number },
): RsvpAnswer {
  if (wanted === "no") return "no";
  if (held === "yes" || held === "waitlisted") return held;
  return isFull(capacity, coming) || waiting > 0 ? "waitlisted" : "yes";
}

/** How many of those who wait get a seat now; the earliest first. */
export function seatsToFill(capacity: number | null, coming: number, waiting: number): number {
  const left = seatsLeft(capacity, coming);
  return left === null ? waiting : Math.min(left, waiting);
}
