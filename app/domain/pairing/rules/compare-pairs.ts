/** Knows how two ways of pairing the same people differ: pairs, figures, and who wins and loses. */
import type { RoundFigures } from "../proposal.ts";
import type { Standing } from "../run.ts";
import { figuresOf } from "./figures.ts";

export interface Shift {
  personId: string;
  /** What the person's pair scores; null for nobody to be paired with. */
  before: number | null;
  after: number | null;
}

export interface Comparison {
  before: RoundFigures;
  after: RoundFigures;
  /** Pairs of the same people in both. */
  same: number;
  /** Pairs that are in the first alone, and in the second alone; the highest score first. */
  gone: Standing[];
  come: Standing[];
  /** Whose pair scores more, the most first; and whose scores less. */
  gains: Shift[];
  losses: Shift[];
}

export function comparePairs(before: readonly Standing[], after: readonly Standing[]): Comparison {
  const [keysBefore, keysAfter] = [keysOf(before), keysOf(after)];
  const gone = before.filter((pair) => !keysAfter.has(keyOf(pair)));
  const come = after.filter((pair) => !keysBefore.has(keyOf(pair)));
  const shifts = shiftsBetween(before, after);
  return {
    before: figuresOf(before),
    after: figuresOf(after),
    same: before.length - gone.length,
    gone,
    come,
    gains: shifts.filter((shift) => worth(shift) > 0).sort((a, b) => worth(b) - worth(a)),
    losses: shifts.filter((shift) => worth(shift) < 0).sort((a, b) => worth(a) - worth(b)),
  };
}

function shiftsBetween(before: readonly Standing[], after: readonly Standing[]): Shift[] {
  const [was, is] = [scoresOf(before), scoresOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].sort().map((personId) => ({
    personId,
    before: was.get(personId) ?? null,
    after: is.get(personId) ?? null,
  }));
}

/** To have no partner is worse than any score. */
function worth({ before, after }: Shift): number {
  return (after ?? -1) - (before ?? -1);
}

function scoresOf(pairs: readonly Standing[]): Map<string, number> {
  return new Map(pairs.flatMap(({ people, score }) => people.map((id) => [id, score] as const)));
}

function keysOf(pairs: readonly Standing[]): Set<string> {
  return new Set(pairs.map(keyOf));
}

function keyOf({ people }: Standing): string {
  return [...people].sort().join(" ");
}
