/** Knows how long a mailed link or code is good for, and what has become of one. */
import type { Instant, TokenPurpose } from "#db/schema.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export const tokenLifetimes: Record<TokenPurpose, number> = {
  sign_in: 10 * MINUTE,
  password_reset: 60 * MINUTE,
  email_change: DAY,
  first_administrator: DAY,
  invitation: 14 * DAY,
};

/** Guesses at the six digits of one token. */
export const MOST_CODE_TRIES = 5;

/** A second press must not send a second mail. */
const REMIND_AGAIN_MS = 10 * MINUTE;

export function expiryOf(purpose: TokenPurpose, now: Instant): Instant {
  return new Date(Date.parse(now) + tokenLifetimes[purpose]).toISOString();
}

export function mayRemind(invitedAt: Instant | null, now: Instant): boolean {
  return invitedAt === null || Date.parse(now) - Date.parse(invitedAt) >= REMIND_AGAIN_MS;
}

export type TokenState = "valid" | "used" | "expired";

export function tokenState(
  token: { expiresAt: Instant; usedAt: Instant | null },
  now: Instant,
): TokenState {
  if (token.usedAt !== null) return "used";
  return token.expiresAt > now ? "valid" : "expired";
}
