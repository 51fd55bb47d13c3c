/**
 * Knows how a result is checked without trusting whoever made it: shares no code with the solver.
 *
 * Linear programming duality (Edmonds 1965): if every dual is at least 0, every allowed edge is
 * covered by the duals of its ends and of the blossoms around both, everything matched is covered
 * exactly, everybody with a positive dual is matched and every blossom is matched inside but for one,
 * then no matching weighs more.
 */
import type { Certificate, Problem, Scale } from "./problem.ts";

export type Fault =
  | "scale" | "inexact" | "person" | "dual" | "pair" | "matched_twice" | "single_with_dual" | "blossom"
  | "blossom_dual" | "blossom_even" | "blossom_not_full" | "edge_uncovered" | "edge_loose"; // prettier-ignore

/** `at` is the person, pair, blossom or edge that is wrong, by its place in its list. */
export type Verdict = { valid: true } | { valid: false; because: Fault; at: number };

interface Claim {
  pairs: readonly (readonly [number, number])[];
  certificate: Certificate;
}

class Wrong extends Error {
  constructor(
    readonly because: Fault,
    readonly at = 0,
  ) {
    super(because);
  }
}

export function checkCertificate(problem: Problem, claim: Claim): Verdict {
  try {
    check(problem, claim);
    return { valid: true };
  } catch (error) {
    if (error instanceof Wrong) return { valid: false, because: error.because, at: error.at };
    throw error;
  }
}

function check(problem: Problem, { pairs, certificate }: Claim): void {
  const { n } = problem;
  const { duals, blossoms, scale } = certificate;
  if (duals.length !== n) throw new Wrong("person", duals.length);
  for (const [v, dual] of duals.entries()) if (!isDual(dual)) throw new Wrong("dual", v);
  checkScale(problem, scale);
  const partner = partners(n, pairs);
  for (let v = 0; v < n; v += 1)
    if (partner[v] === -1 && duals[v] !== 0) throw new Wrong("single_with_dual", v);
  const nest = new Nest(n, blossoms);
  nest.checkFull(pairs);
  const allowed = new Uint8Array(n);
  for (let edge = 0; edge < problem.from.length; edge += 1) {
    const [a, b] = [problem.from[edge]!, problem.to[edge]!];
    const covered = exact(duals[a]! + duals[b]! + nest.dualAround(a, b));
    const slack = exact(covered - 2 * scaled(problem, scale, edge));
    if (slack < 0) throw new Wrong("edge_uncovered", edge);
    if (partner[a] !== b) continue;
    if (slack > 0) throw new Wrong("edge_loose", edge);
    allowed[a] = 1;
  }
  for (const [at, [a, b]] of pairs.entries())
    if (!allowed[a] && !allowed[b]) throw new Wrong("pair", at);
}

/** Sums of whole numbers are right as long as none of them leaves the exact ones. */
function exact(value: number): number {
  if (!Number.isSafeInteger(value)) throw new Wrong("inexact");
  return value;
}

function isDual(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function scaled({ weight, tie }: Problem, scale: Scale, edge: number): number {
  const tied = tie && scale.tieShift < 10 ? tie[edge]! >> scale.tieShift : 0;
  return exact(exact(exact(weight[edge]! * scale.perPoint) + scale.perPair) + tied);
}

/** One pair more must outweigh all points, and one point more all tie-breakers. */
function checkScale(problem: Problem, scale: Scale): void {
  const pairs = Math.floor(problem.n / 2);
  let [least, most, mostTied] = [Infinity, -Infinity, 0];
  for (let edge = 0; edge < problem.from.length; edge += 1) {
    const own = scaled(problem, scale, edge) - scale.perPair;
    least = Math.min(least, own);
    most = Math.max(most, own);
    mostTied = Math.max(mostTied, own - problem.weight[edge]! * scale.perPoint);
  }
  if (problem.from.length === 0) return;
  if (scale.perPoint <= pairs * mostTied) throw new Wrong("scale");
  const needed = exact((pairs - 1) * most - pairs * least);
  const any = problem.cardinality === "any";
  if (any ? scale.perPair !== 0 : scale.perPair <= needed) throw new Wrong("scale");
}

function partners(n: number, pairs: Claim["pairs"]): Int32Array {
  const partner = new Int32Array(n).fill(-1);
  for (const [at, [a, b]] of pairs.entries()) {
    if (!(a >= 0 && a < n && b >= 0 && b < n && a !== b)) throw new Wrong("pair", at);
    if (partner[a] !== -1 || partner[b] !== -1) throw new Wrong("matched_twice", at);
    partner[a] = b;
    partner[b] = a;
  }
  return partner;
}

/** The blossoms as a forest in which the smallest one around two people is found in few steps. */
class Nest {
  readonly #n: number;
  readonly #blossoms: Certificate["blossoms"];
  /** Of people and blossoms; the last number stands for "none" and lies around everything. */
  readonly #parent: Int32Array;
  readonly #jump: Int32Array;
  readonly #depth: Int32Array;
  /** Duals of a blossom and all around it. */
  readonly #sum: Float64Array;

  constructor(n: number, blossoms: Certificate["blossoms"]) {
    const none = n + blossoms.length;
    this.#n = n;
    this.#blossoms = blossoms;
    this.#parent = new Int32Array(none + 1).fill(none);
    const size = new Int32Array(none + 1).fill(1);
    for (const [at, { parts, dual }] of blossoms.entries()) {
      if (!isDual(dual)) throw new Wrong("blossom_dual", at);
      size[n + at] = 0;
      for (const part of parts) {
        const known = Number.isInteger(part) && part >= 0 && part < n + at;
        if (!known || this.#parent[part] !== none) throw new Wrong("blossom", at);
        this.#parent[part] = n + at;
        size[n + at]! += size[part]!;
      }
      if (size[n + at]! % 2 === 0 || size[n + at]! < 3) throw new Wrong("blossom_even", at);
    }
    this.#jump = new Int32Array(none + 1).fill(none);
    this.#depth = new Int32Array(none + 1);
    this.#sum = new Float64Array(none + 1);
    for (let one = none - 1; one >= 0; one -= 1) this.#place(one);
    this.#size = size;
  }

  readonly #size: Int32Array;

  /** Parents come after their parts, so they are placed already. */
  #place(one: number): void {
    const up = this.#parent[one]!;
    const over = this.#jump[up]!;
    const near = this.#depth[up]! - this.#depth[over]!;
    const far = this.#depth[over]! - this.#depth[this.#jump[over]!]!;
    this.#depth[one] = this.#depth[up]! + 1;
    this.#jump[one] = near === far ? this.#jump[over]! : up;
    const own = one >= this.#n ? this.#blossoms[one - this.#n]!.dual : 0;
    this.#sum[one] = exact(this.#sum[up]! + own);
  }

  dualAround(a: number, b: number): number {
    return this.#sum[this.#around(a, b)]!;
  }

  /** Each blossom with a dual must have as many pairs inside as it has room for. */
  checkFull(pairs: Claim["pairs"]): void {
    const inside = new Int32Array(this.#parent.length);
    for (const [a, b] of pairs) inside[this.#around(a, b)]! += 1;
    for (const [at, { dual }] of this.#blossoms.entries()) {
      const one = this.#n + at;
      if (dual > 0 && 2 * inside[one]! + 1 !== this.#size[one])
        throw new Wrong("blossom_not_full", at);
      inside[this.#parent[one]!]! += inside[one]!;
    }
  }

  /** Jumps as far as both stay apart. */
  #around(a: number, b: number): number {
    const [depth, jump, parent] = [this.#depth, this.#jump, this.#parent];
    if (depth[a]! < depth[b]!) return this.#around(b, a);
    while (depth[a]! > depth[b]!) a = depth[jump[a]!]! >= depth[b]! ? jump[a]! : parent[a]!;
    while (a !== b) {
      const far = jump[a] !== jump[b];
      a = far ? jump[a]! : parent[a]!;
      b = far ? jump[b]! : parent[b]!;
    }
    return a;
  }
}
