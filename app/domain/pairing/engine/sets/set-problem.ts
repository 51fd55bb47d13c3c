/** Knows what is asked of who groups people into sets, and what the answer is: numbers alone. */

export const FORBIDDEN = -1;

export interface SetProblem {
  /** People are 0 … n-1. */
  n: number;
  /** n × n, the same both ways: points of two in one set, never negative, or FORBIDDEN. */
  worth: Int32Array;
  /** n × n: 1 for two who have been together before, which is avoided but not forbidden. */
  again: Uint8Array;
  /** The place of each, by number; two from the same are never in one set. */
  place: Int32Array;
  /** Who must be together; everybody else is alone. */
  together: readonly (readonly number[])[];
  /** Of each set, the largest first. */
  sizes: readonly number[];
}

export interface Grouping {
  /** The set of each; -1 for nobody's. */
  setOf: Int32Array;
  /** Of all twos in one set, in points. */
  total: number;
  /** Twos in one set who have been together before. */
  again: number;
}

/** What is shared by all twos of a set, whoever looks at it. */
export function totalOf({ n, worth, again }: SetProblem, setOf: Int32Array): Grouping {
  let total = 0;
  let met = 0;
  for (let a = 0; a < n; a += 1)
    for (let b = a + 1; b < n; b += 1) {
      if (setOf[a]! < 0 || setOf[a] !== setOf[b]) continue;
      total += worth[a * n + b]!;
      met += again[a * n + b]!;
    }
  return { setOf, total, again: met };
}
