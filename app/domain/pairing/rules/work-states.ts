/** Knows whether work on a round still goes on, and how long it is worth telling how it ended. */
import type { Instant } from "#db/schema.ts";
import type { Work, WorkOutcome } from "../work.ts";

/** A process tells every second that it lives. Writing a very large round may take some of them. */
export const SILENT_MS = 20_000;

export function isUnderWay(work: Pick<Work, "endedAt" | "beatAt">, now: Instant): boolean {
  return work.endedAt === null && Date.parse(now) - Date.parse(work.beatAt) < SILENT_MS;
}

/** Null while it runs, and once the round has changed since. */
export function outcomeOf(
  work: Pick<Work, "endedAt" | "beatAt" | "outcome" | "revision">,
  round: { revision: number },
  now: Instant,
): WorkOutcome | null {
  if (isUnderWay(work, now)) return null;
  if (work.outcome === null) return { how: "interrupted" };
  return work.revision === round.revision ? work.outcome : null;
}
