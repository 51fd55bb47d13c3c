/** Knows what the engine is asked and what it answers: numbers alone. */

export interface Problem {
  /** People are 0 … n-1. */
  n: number;
  /** Allowed pairs, each once; what is not here is forbidden. Edge i joins from[i] and to[i]. */
  from: Int32Array;
  to: Int32Array;
  /** Whole points, negative allowed. */
  weight: Float64Array;
  /** 0 … 1023 for each edge: decides between equals, and never outweighs one point. */
  tie?: Uint16Array;
  /** Bounds of all weights, where more edges may come later; taken from the edges without them. */
  range?: { least: number; most: number };
}

/**
 * The dual solution that proves a matching. In units of the scaled weights
 * `2 * (scaled + cardinality)`, so that all of it is whole numbers.
 */
export interface Certificate {
  /** One for each person. */
  duals: number[];
  /** Odd sets with their dual, inner before outer. */
  blossoms: { members: number[]; dual: number }[];
}

export interface Result {
  /** Each with the smaller number first, in order of it. */
  pairs: [number, number][];
  /** Three who all may be paired with one another, where somebody would be left over. */
  trio: [number, number, number] | null;
  leftover: number[];
  /** Of all pairs, in points; the trio counts as its weakest link. */
  weight: number;
  engine: string;
  proof: Proof;
}

export interface Proof {
  /** No allowed pairing has more people in pairs, and none of those scores higher. */
  pairs: "optimal" | "none";
  /** No other three would give a higher sum. "none" where there is no trio, or it is not proved. */
  trio: "optimal" | "none";
  /** Of the pairs (without the trio's people); null where nothing is proved. */
  certificate: Certificate | null;
}
