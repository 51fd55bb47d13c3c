/** Knows who would have been a person's best partner, had it not been the one they got. */
import type { Candidate, Obstacles } from "../candidate.ts";
import type { Scores } from "../scores.ts";
import { barBetween } from "./forbid.ts";
import { scoreLink, sumOf } from "./score-link.ts";

export interface NextBest {
  personId: string;
  score: number;
}

/** Null where nobody else may be; of equals the smaller id. `partners` are those the person has. */
export function nextBest(
  person: Candidate,
  partners: readonly string[],
  { candidates, obstacles }: { candidates: readonly Candidate[]; obstacles: Obstacles },
  scores: Scores,
): NextBest | null {
  let best: NextBest | null = null;
  for (const other of candidates) {
    if (other.id === person.id || partners.includes(other.id)) continue;
    if (barBetween(person, other, obstacles)) continue;
    const score = sumOf(scoreLink(person, other, scores));
    if (!best || score > best.score || (score === best.score && other.id < best.personId))
      best = { personId: other.id, score };
  }
  return best;
}
