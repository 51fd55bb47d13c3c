/**
 * Knows how a result is checked without trusting whoever made it: shares no code with the solver.
 *
 * Linear programming duality (Edmonds 1965): if every dual is at least 0, every allowed edge is
 * covered by the duals of its ends and of the blossoms around both, everything matched is covered
 * exactly, everybody with a positive dual is matched and every blossom is matched inside but for one,
 * then no matching weighs more.
 */
import { exact, isDual, Wrong, type Fault } from "./certificate-faults.ts";
import { Nest } from "./certificate-nest.ts";
import type { Crowd } from "./crowd.ts";
import type { Certificate, Problem, Scale } from "./problem.ts";

export type { Fault };

/**
 * `at` is the person, pair, blossom or edge that is wrong, by its place in its list; an edge of a crowd
 * is n times the smaller number plus the larger.
 */
export type Verdict = { valid: true } | { valid: false; because: Fault; at: number };

export interface Claim {
  pairs: readonly (readonly [number, number])[];
  certificate: Certificate;
}

const MOST_TIED = 1023;

export function checkCertificate(problem: Problem, claim: Claim): Verdict {
  return verdictOf(() => checkListed(problem, claim));
}

/**
 * Looks at every single pair of the crowd: nothing that made the result fast is taken on trust. `tick`
 * hears how far it is, and may throw to end it.
 */
export function checkCrowdCertificate(
  crowd: Crowd,
  claim: Claim,
  tick?: (share: number) => void,
): Verdict {
  return verdictOf(() => checkCrowd(crowd, claim, tick));
}

function verdictOf(check: () => void): Verdict {
  try {
    check();
    return { valid: true };
  } catch (error) {
    if (error instanceof Wrong) return { valid: false, because: error.because, at: error.at };
    throw error;
  }
}

function checkListed(problem: Problem, claim: Claim): void {
  const { n, from, to, weight, tie, cardinality } = problem;
  const { duals, scale } = claim.certificate;
  const { partner, nest } = standing(n, claim, cardinality);
  const allowed = new Uint8Array(n);
  let [least, most, mostTied] = [Infinity, -Infinity, 0];
  for (let edge = 0; edge < from.length; edge += 1) {
    const [a, b] = [from[edge]!, to[edge]!];
    const own = exact(weight[edge]! * scale.perPoint);
    const tied = tie && scale.tieShift < 10 ? tie[edge]! >> scale.tieShift : 0;
    least = Math.min(least, own);
    most = Math.max(most, own + tied);
    mostTied = Math.max(mostTied, tied);
    const worth = exact(exact(own + scale.perPair) + tied);
    const slack = exact(exact(duals[a]! + duals[b]! + nest.dualAround(a, b)) - 2 * worth);
    if (slack < 0) throw new Wrong("edge_uncovered", edge);
    if (partner[a] !== b) continue;
    if (slack > 0) throw new Wrong("edge_loose", edge);
    allowed[a] = 1;
  }
  for (const [at, [a, b]] of claim.pairs.entries())
    if (!allowed[a] && !allowed[b]) throw new Wrong("pair", at);
  if (from.length > 0) checkScale({ n, least, most, mostTied, cardinality }, scale);
}

function checkCrowd(crowd: Crowd, claim: Claim, tick?: (share: number) => void): void {
  const { n, cardinality } = crowd;
  const { scale } = claim.certificate;
  const duals = Float64Array.from(claim.certificate.duals);
  const { partner, nest } = standing(n, claim, cardinality);
  const mostTied = scale.tieShift < 10 ? MOST_TIED >> scale.tieShift : 0;
  const slackOf = (a: number, b: number, points: number) => {
    const tied = mostTied > 0 ? crowd.tie(a, b) >> scale.tieShift : 0;
    const worth = exact(exact(exact(points * scale.perPoint) + scale.perPair) + tied);
    return exact(exact(duals[a]! + duals[b]! + nest.dualAround(a, b)) - exact(2 * worth));
  };
  // What covers a pair of 0 points whatever its tie-breaker: most pairs need no closer look.
  const ground = exact(2 * exact(scale.perPair + mostTied));
  const step = exact(2 * scale.perPoint);
  const row = new Float64Array(n);
  const [spread, close] = [Float64Array.of(Infinity, -Infinity), new Int32Array(n)];
  for (let a = 0; a < n; a += 1) {
    if ((a & 0xff) === 0) tick?.((a * (2 * n - a)) / (n * n));
    crowd.row(a, a + 1, row);
    const matched = partner[a]!;
    if (matched > a && Number.isNaN(row[matched]!)) throw new Wrong("pair", a * n + matched);
    if (matched > a && slackOf(a, matched, row[matched]!) > 0)
      throw new Wrong("edge_loose", a * n + matched);
    const near = lookAlong(row, a + 1, duals, exact(duals[a]! - ground), step, spread, close);
    for (const b of close.subarray(0, near)) {
      if (Number.isNaN(row[b]!)) continue;
      if (slackOf(a, b, row[b]!) < 0) throw new Wrong("edge_uncovered", a * n + b);
    }
  }
  let [least, most] = [spread[0]!, spread[1]!];
  if (least === Infinity) return;
  [least, most] = [exact(least * scale.perPoint), exact(most * scale.perPoint + mostTied)];
  // All sums above were exact, those that nobody looked at closely too.
  exact(2 * Math.max(-least, most));
  exact(duals.reduce((one, two) => Math.max(one, two), 0) * 2 + ground);
  checkScale({ n, least, most, mostTied, cardinality }, scale);
}

/** Notes the least and the most points of a row, and whom the duals may not cover; returns how many. */
function lookAlong(
  row: Float64Array,
  first: number,
  duals: Float64Array,
  own: number,
  step: number,
  spread: Float64Array,
  close: Int32Array,
): number {
  let [least, most, found] = [spread[0]!, spread[1]!, 0];
  for (let b = first; b < row.length; b += 1) {
    const points = row[b]!;
    if (points > most) most = points;
    if (points < least) least = points;
    if (points * step <= own + duals[b]!) continue;
    close[found] = b;
    found += 1;
  }
  spread[0] = least;
  spread[1] = most;
  return found;
}

/** What holds of a claim whatever the edges: its numbers, its pairs and its blossoms. */
function standing(n: number, { pairs, certificate }: Claim, cardinality: Seen["cardinality"]) {
  const { duals, blossoms, scale } = certificate;
  if (cardinality === "any" && scale.perPair !== 0) throw new Wrong("scale");
  if (duals.length !== n) throw new Wrong("person", duals.length);
  for (const [v, dual] of duals.entries()) if (!isDual(dual)) throw new Wrong("dual", v);
  const partner = partners(n, pairs);
  for (let v = 0; v < n; v += 1)
    if (partner[v] === -1 && duals[v] !== 0) throw new Wrong("single_with_dual", v);
  const nest = new Nest(n, blossoms);
  nest.checkFull(pairs);
  return { partner, nest };
}

interface Seen {
  n: number;
  /** Of all edges, scaled, without what a pair is worth. */
  least: number;
  most: number;
  mostTied: number;
  cardinality?: "maximum" | "any" | undefined;
}

/** One pair more must outweigh all points, and one point more all tie-breakers. */
function checkScale({ n, least, most, mostTied, cardinality }: Seen, scale: Scale): void {
  const pairs = Math.floor(n / 2);
  if (scale.perPoint <= pairs * mostTied) throw new Wrong("scale");
  const needed = exact((pairs - 1) * most - pairs * least);
  if (cardinality !== "any" && scale.perPair <= needed) throw new Wrong("scale");
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
