/** Knows when a round may begin, change, be published and be closed. */
import type { SeasonState } from "#db/schema.ts";
import type { RoundState } from "../round.ts";

/** Enough to compare; each is work for somebody to clear up. */
export const MOST_DRAFTS = 5;

export function mayStartRound(
  season: { state: SeasonState },
  rounds: readonly { state: RoundState }[],
): { ok: true } | { ok: false; reason: "not_now" | "too_many_drafts" } {
  if (season.state !== "open" && season.state !== "running")
    return { ok: false, reason: "not_now" };
  const drafts = rounds.filter((round) => round.state === "draft").length;
  return drafts < MOST_DRAFTS ? { ok: true } : { ok: false, reason: "too_many_drafts" };
}

/** A closed season is read-only, its drafts too. */
export function mayChangeRound(
  season: { state: SeasonState },
  round: { state: RoundState },
  needed: RoundState,
): { ok: true } | { ok: false; reason: "season_closed" | "wrong_state" } {
  if (season.state === "closed") return { ok: false, reason: "season_closed" };
  return round.state === needed ? { ok: true } : { ok: false, reason: "wrong_state" };
}
