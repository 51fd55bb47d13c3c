/** Knows how scores spread: how many pairs lie in each of some steps of equal width. */

export interface ScoreStep {
  /** Inclusive. */
  from: number;
  to: number;
  pairs: number;
}

const WIDTHS = [10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000];
const MOST_STEPS = 10;

/** The lowest first; empty steps between two others are there. */
export function distributionOf(scores: readonly number[]): ScoreStep[] {
  if (scores.length === 0) return [];
  const least = scores.reduce((one, other) => Math.min(one, other));
  const most = scores.reduce((one, other) => Math.max(one, other));
  const width = WIDTHS.find((one) => stepOf(most, one) - stepOf(least, one) < MOST_STEPS);
  if (!width) return [{ from: least, to: most, pairs: scores.length }];
  const first = stepOf(least, width);
  const steps = Array.from({ length: stepOf(most, width) - first + 1 }, (_, at) => ({
    from: (first + at) * width,
    to: (first + at + 1) * width - 1,
    pairs: 0,
  }));
  for (const score of scores) steps[stepOf(score, width) - first]!.pairs += 1;
  return steps;
}

function stepOf(score: number, width: number): number {
  return Math.floor(score / width);
}
