/** Knows how two people change partners, so that nobody else is touched. */
import type { Candidate, Obstacles } from "../candidate.ts";
import type { Standing } from "../run.ts";
import type { Scores } from "../scores.ts";
import { forbiddenAmong } from "./forbid.ts";
import { reasonsFor } from "./pair-everyone.ts";

interface Field {
  candidates: ReadonlyMap<string, Candidate>;
  obstacles: Obstacles;
}

export interface Swap {
  pairs: Standing[];
  /** Those of the two pairs who are left without a partner. */
  alone: string[];
}

/** The two become a locked pair; those they leave are paired with each other where they may be. */
export function swapPairs(
  standing: readonly Standing[],
  two: readonly [string, string],
  field: Field,
  scores: Scores,
): Swap {
  const touched = standing.filter(({ people }) => two.some((id) => people.includes(id)));
  const rest = standing.filter((pair) => !touched.includes(pair));
  const left = touched.flatMap(({ people }) => people.filter((id) => !two.includes(id)));
  const paired = left.length >= 2 && left.length <= 3 && !forbiddenAmong(left, field, () => false);
  const fresh = [
    standingOf([...two], true, field, scores),
    ...(paired ? [standingOf(left, false, field, scores)] : []),
  ];
  return { pairs: [...rest, ...fresh], alone: paired ? [] : left };
}

function standingOf(
  people: string[],
  locked: boolean,
  { candidates, obstacles }: Field,
  scores: Scores,
): Standing {
  const sorted = [...people].sort();
  const there = sorted.map((id) => candidates.get(id)!);
  const reasons = reasonsFor(there, obstacles, scores);
  const score = Math.min(...reasons.links.map((link) => link.score));
  return { people: sorted, score, reasons, locked };
}
