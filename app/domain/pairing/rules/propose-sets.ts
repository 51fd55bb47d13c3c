/** Knows how a season's ground becomes a proposal of learning sets, with the bound to the best there is. */
import type { Candidate, LockedPair, Obstacles } from "../candidate.ts";
import { LARGEST_SET } from "../engine/sets/plan-sizes.ts";
import type { HardRules } from "../hard-rules.ts";
import type { RoundSummary } from "../proposal.ts";
import type { Scores } from "../scores.ts";
import { applyHardRules } from "./apply-hard-rules.ts";
import { summaryOf } from "./figures.ts";
import { forbiddenAmong } from "./forbid.ts";
import { groupSets, MOST_IN_SETS, withSetmates, type SetProposal } from "./group-sets.ts";

export interface SetGround {
  field: { candidates: Candidate[]; obstacles: Obstacles };
  scores: Scores;
  rules: HardRules;
  locked: readonly LockedPair[];
  /** As many as are wished in one set. */
  size: number;
}

export type ProposedSets =
  | { ok: true; proposal: SetProposal; summary: RoundSummary }
  | { ok: false; reason: "nobody" | "too_many" }
  /** They must not be together, one of them is gone, or they are more than a set holds. */
  | { ok: false; reason: "locked_forbidden"; people: string[] };

export function proposeSets({ field, scores, rules, locked, size }: SetGround): ProposedSets {
  const known = { ...field, obstacles: withSetmates(field.obstacles) };
  const { candidates, obstacles } = applyHardRules(known, rules);
  if (candidates.length < 2) return { ok: false, reason: "nobody" };
  if (candidates.length > MOST_IN_SETS) return { ok: false, reason: "too_many" };
  const byId = { candidates: new Map(candidates.map((one) => [one.id, one])), obstacles };
  const barred = locked.find(
    ({ people }) => people.length > LARGEST_SET || forbiddenAmong(people, byId, () => true),
  );
  if (barred) return { ok: false, reason: "locked_forbidden", people: barred.people };
  const proposal = groupSets(candidates, locked, obstacles, scores, size);
  const sizes = proposal.pairs.map((set) => set.people.length);
  const ground = { eligible: candidates.length, scores: scores.version, locked: locked.length };
  const sets = {
    size,
    smallest: Math.min(...sizes),
    largest: Math.max(...sizes),
    bound: proposal.bound,
  };
  const figures = summaryOf(proposal, ground);
  // Four of three have no "trio": that is what an odd one among pairs makes.
  return {
    ok: true,
    proposal,
    summary: { ...figures, trios: 0, ...(sizes.length > 0 && { sets }) },
  };
}

/** Whole per cent, never more than it is; the best there may be is 0 where nobody scores anything. */
export function shareOfBest(total: number, bound: number): number {
  return bound <= 0 ? 100 : Math.min(100, Math.floor((100 * total) / bound));
}
