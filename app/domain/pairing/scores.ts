/** Knows the points of each factor, as a table with a version: data, so that it can be changed. */

/** Points for one, two, three or more: a fourth topic adds nothing. */
export type Steps = readonly [number, number, number];

export interface Scores {
  version: number;
  /** One offers what the other wants; counted each way. */
  helps: Steps;
  /** Both can help. */
  bothWays: number;
  /** Both want to learn the same. */
  sharedWants: Steps;
  roleLevel: { same: number; oneApart: number };
  sizeBand: { same: number; adjacent: number };
  /** Inhabitants from which the next band begins. */
  sizeBands: readonly number[];
  otherSector: number;
  otherRegion: number;
  /** They share more than one language: sharing one is a rule, and nearly everybody does. */
  moreLanguages: number;
}

/** Our judgement of the literature (docs/decisions), not a measurement. */
export const defaultScores: Scores = {
  version: 1,
  helps: [100, 150, 175],
  bothWays: 120,
  sharedWants: [60, 90, 100],
  roleLevel: { same: 80, oneApart: 30 },
  sizeBand: { same: 40, adjacent: 25 },
  sizeBands: [25_000, 50_000, 100_000],
  otherSector: 40,
  otherRegion: 30,
  moreLanguages: 0,
};

/** The most that two people can score; the least is 0. */
export function highestScore(scores: Scores): number {
  return (
    2 * Math.max(...scores.helps) +
    scores.bothWays +
    Math.max(...scores.sharedWants) +
    Math.max(scores.roleLevel.same, scores.roleLevel.oneApart) +
    Math.max(scores.sizeBand.same, scores.sizeBand.adjacent) +
    scores.otherSector +
    scores.otherRegion +
    scores.moreLanguages
  );
}
