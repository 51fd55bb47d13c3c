/** Knows how a season's ground becomes a proposal: rules, points, locked pairs and what is kept. */
import { twoKey, type Candidate, type LockedPair, type Obstacles } from "../candidate.ts";
import type { Control } from "../engine/watch.ts";
import type { HardRules } from "../hard-rules.ts";
import type { Proposal, RoundSummary } from "../proposal.ts";
import type { RoundAim } from "../round.ts";
import type { Scores } from "../scores.ts";
import { applyHardRules, applyToStanding } from "./apply-hard-rules.ts";
import { summaryOf } from "./figures.ts";
import { forbiddenAmong } from "./forbid.ts";
import { stillPossible, takeIn } from "./keep-pairs.ts";
import { pairEveryone } from "./pair-everyone.ts";

export interface Ground {
  field: { candidates: Candidate[]; obstacles: Obstacles };
  scores: Scores;
  rules: HardRules;
  locked: readonly LockedPair[];
  aim: RoundAim;
  /** Pairs that stand, and how much they count; null where all are paired anew. */
  keep: { pairs: readonly (readonly string[])[]; how: "all" | "prefer" } | null;
}

export type ProposedFrom =
  | { ok: true; proposal: Proposal; summary: RoundSummary }
  | { ok: false; reason: "nobody" }
  /** A locked pair that may not be: of one municipality, excluded, or with somebody who is gone. */
  | { ok: false; reason: "locked_forbidden"; people: string[] };

export function propose(ground: Ground, control: Control = {}): ProposedFrom {
  const { scores, locked, aim, keep } = ground;
  const field = applyHardRules(ground.field, ground.rules);
  const { candidates, obstacles } = field;
  if (candidates.length < 2) return { ok: false, reason: "nobody" };
  const standingField = applyToStanding(ground.field, ground.rules);
  const byId = {
    candidates: new Map(candidates.map((one) => [one.id, one])),
    obstacles: standingField.obstacles,
  };
  const barred = locked.find(({ people }) => forbiddenAmong(people, byId, () => true));
  if (barred) return { ok: false, reason: "locked_forbidden", people: barred.people };
  const earlier = keep?.how === "all" ? keep.pairs : [];
  const kept = stillPossible(earlier, locked, byId);
  const fixed = [...locked, ...kept.map((people) => ({ pairId: null, people }))];
  const standing = keep?.how === "prefer" ? keysOf(keep.pairs) : undefined;
  const wish = { aim, standing };
  const paired = pairEveryone(candidates, fixed, obstacles, scores, wish, control);
  const proposal =
    keep?.how === "all" ? takeIn(paired, { earlier, kept, ...byId }, scores) : paired;
  const figures = summaryOf(proposal, {
    eligible: candidates.length,
    scores: scores.version,
    locked: fixed.length,
  });
  const summary = { ...figures, aim, ...(standing && { preferred: true }) };
  return { ok: true, proposal, summary };
}

function keysOf(pairs: readonly (readonly string[])[]): Set<string> {
  return new Set(
    pairs.flatMap((people) =>
      people.flatMap((a, at) => people.slice(at + 1).map((b) => twoKey(a, b))),
    ),
  );
}
