/** Knows how long a publication can be taken back. */
import type { Instant, RoundState } from "#db/schema.ts";

export const WITHDRAW_MINUTES = 60;

/** The last moment; null where the round is not published. */
export function withdrawableUntil(round: {
  state: RoundState;
  publishedAt: Instant | null;
}): Instant | null {
  if (round.state !== "published" || !round.publishedAt) return null;
  return new Date(Date.parse(round.publishedAt) + WITHDRAW_MINUTES * 60_000).toISOString();
}

export function mayWithdraw(
  round: { state: RoundState; publishedAt: Instant | null },
  now: Instant,
): boolean {
  const until = withdrawableUntil(round);
  return until !== null && now <= until;
}
