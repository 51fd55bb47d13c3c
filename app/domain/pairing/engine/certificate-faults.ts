/** Knows what can be wrong with a claim, and how sums are kept exact while it is checked. */

export type Fault =
  | "scale" | "inexact" | "person" | "dual" | "pair" | "matched_twice" | "single_with_dual" | "blossom"
  | "blossom_dual" | "blossom_even" | "blossom_not_full" | "edge_uncovered" | "edge_loose"; // prettier-ignore

export class Wrong extends Error {
  constructor(
    readonly because: Fault,
    readonly at = 0,
  ) {
    super(because);
  }
}

/** Sums of whole numbers are right as long as none of them leaves the exact ones. */
export function exact(value: number): number {
  if (!Number.isSafeInteger(value)) throw new Wrong("inexact");
  return value;
}

export function isDual(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
