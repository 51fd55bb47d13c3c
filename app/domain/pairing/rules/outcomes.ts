/** Knows what a season's answers say of its pairs: plain counts, and when they are too few to say much. */
import type { Factor } from "../pair.ts";
import type { MetAnswer } from "../partnership.ts";

/** Below this many pairs with an answer the page says aloud that they prove nothing. */
export const FEW_PAIRS = 10;

export interface CountedPair {
  score: number;
  /** Each once, whichever link has it. */
  factors: Factor["factor"][];
  /** Each partner's latest. */
  answers: MetAnswer[];
}

export type MetGroup = MetAnswer | "missing";

export interface GroupOutcome {
  group: MetGroup;
  pairs: number;
  /** Of their scores; null for no pairs. */
  scores: { median: number; lowest: number; highest: number } | null;
}

export interface Share {
  met: number;
  pairs: number;
}

export interface FactorOutcome {
  factor: Factor["factor"];
  with: Share;
  without: Share;
}

export interface Outcomes {
  pairs: number;
  answered: number;
  met: number;
  /** Pairs whose partners disagree on whether they met. */
  split: number;
  groups: GroupOutcome[];
  /** Among the pairs with an answer; a factor that none or all of them have compares nothing. */
  factors: FactorOutcome[];
}

export function outcomesOf(pairs: readonly CountedPair[]): Outcomes {
  const told = pairs.map((pair) => {
    const group: MetGroup = metOf(pair.answers) ?? "missing";
    return { ...pair, group };
  });
  const answered = told.filter((pair) => pair.group !== "missing");
  return {
    pairs: pairs.length,
    answered: answered.length,
    met: answered.filter((pair) => pair.group === "yes").length,
    split: answered.filter(({ answers }) => answers.includes("yes") && new Set(answers).size > 1)
      .length,
    groups: (["yes", "not_yet", "will_not", "missing"] as const).map((group) => {
      const scores = told.filter((pair) => pair.group === group).map((pair) => pair.score);
      return { group, pairs: scores.length, scores: spread(scores) };
    }),
    factors: factorsOf(answered),
  };
}

/** A pair has met when one of them says so; else the most hopeful answer counts; null for none. */
export function metOf(answers: readonly MetAnswer[]): MetAnswer | null {
  if (answers.includes("yes")) return "yes";
  if (answers.includes("not_yet")) return "not_yet";
  return answers.length > 0 ? "will_not" : null;
}

type Answered = { group: MetGroup; factors: Factor["factor"][] };

function factorsOf(pairs: readonly Answered[]): FactorOutcome[] {
  const factors = [...new Set(pairs.flatMap((pair) => pair.factors))].sort();
  const share = (some: readonly Answered[]): Share => ({
    met: some.filter((pair) => pair.group === "yes").length,
    pairs: some.length,
  });
  return factors
    .map((factor) => ({
      factor,
      with: share(pairs.filter((pair) => pair.factors.includes(factor))),
      without: share(pairs.filter((pair) => !pair.factors.includes(factor))),
    }))
    .filter((one) => one.without.pairs > 0);
}

function spread(scores: number[]): GroupOutcome["scores"] {
  if (scores.length === 0) return null;
  const sorted = [...scores].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const even = sorted.length % 2 === 0;
  const median = even ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[middle]!;
  return { median, lowest: sorted[0]!, highest: sorted.at(-1)! };
}
