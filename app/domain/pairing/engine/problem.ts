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
  range?: Range;
  /** "maximum": as many pairs as possible before any point counts. "any": points alone. */
  cardinality?: "maximum" | "any";
}

/** Between which all points lie. */
export interface Range {
  least: number;
  most: number;
}

/**
 * The dual solution that proves a matching, in whole numbers: for each allowed edge the duals of its
 * ends and of the blossoms around both are at least twice its scaled weight (certificate.ts).
 */
export interface Certificate {
  scale: Scale;
  /** One for each person. */
  duals: number[];
  /** Odd sets, inner before outer; a part is a person, or n + the place of an earlier blossom. */
  blossoms: { parts: number[]; dual: number }[];
}

/** A scaled weight is `points * perPoint + perPair + (tie >> tieShift)`. */
export interface Scale {
  /** What one pair more is worth: more than all points together. 0 where points alone count. */
  perPair: number;
  /** What one point is worth: more than all tie-breakers together. */
  perPoint: number;
  /** From 10 on there are no tie-breakers. */
  tieShift: number;
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
  /** Of the pairs (the trio's people have dual 0 and are in no blossom); null where nothing is proved. */
  certificate: Certificate | null;
}
