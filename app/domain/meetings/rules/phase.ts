/** Knows where a meeting stands at a moment. */
import type { Instant, MeetingState } from "#db/schema.ts";
import type { MeetingPhase } from "../meeting.ts";

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

/** Minutes are written from the meeting's beginning on. */
export function mayHaveMinutes(meeting: Timed, now: Instant): boolean {
  const phase = meetingPhase(meeting, now);
  return phase === "under_way" || phase === "held";
}
