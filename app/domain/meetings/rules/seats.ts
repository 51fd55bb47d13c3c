/** Knows who gets a meeting's seats, and who waits. */
import type { RsvpAnswer } from "#db/schema.ts";

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
