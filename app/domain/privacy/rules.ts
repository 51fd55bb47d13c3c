/** Knows when a person can be deleted, and what proves that the owner asks for it. */
import type { Instant } from "#db/schema.ts";
import type { Hindrances, Proof } from "./deletion.ts";

/** Who has no password has shown by mail who they are, so long ago at most. */
export const FRESH_MINUTES = 15;

/** A browser left open must not be enough to delete its owner. */
export function proofOf(
  { hasPassword, signedInAt }: { hasPassword: boolean; signedInAt: Instant | null },
  now: Instant,
): Proof {
  if (hasPassword) return "password";
  const age = signedInAt === null ? Infinity : Date.parse(now) - Date.parse(signedInAt);
  return age <= FRESH_MINUTES * 60_000 ? "fresh_sign_in" : "sign_in_again";
}

export function isHindered({ seats, meetings, lastAdministrator }: Hindrances): boolean {
  return lastAdministrator || seats.length > 0 || meetings.length > 0;
}
