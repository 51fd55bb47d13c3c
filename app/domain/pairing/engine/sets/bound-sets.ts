/**
 * Knows a number that no allowed sets of these sizes can exceed. Each link's points are shared out
 * between its two people, and each then takes the best partners that fit into one set, from different
 * places, as if nobody else needed them. However the points are shared out this is a bound (Lagrangian
 * relaxation); shares are moved from who is taken to who does not take, which brings it down. It is at
 * most what the best matching, taken as often as a set falls apart into matchings, would give, but for
 * what odd rings cost; so no matching is sought here.
 */
import { FORBIDDEN, type SetProblem } from "./set-problem.ts";

/** `met`: whether people may be together again. */
export interface BoundManner {
  met: boolean;
  rounds?: number;
}

const ROUNDS = 150;
/** For so many twos in all; larger ones get fewer rounds. */
const MOST_LOOKS = 60_000_000;

export function boundSets(problem: SetProblem, { met, rounds }: BoundManner): number {
  const { n, sizes } = problem;
  if (sizes.length === 0) return 0;
  const limit = rounds ?? Math.max(5, Math.min(ROUNDS, Math.floor(MOST_LOOKS / (n * n))));
  const shares = new Shares(problem, met);
  let best = Infinity;
  let pace = 0.15 * shares.most;
  let idle = 0;
  for (let round = 0; round < limit; round += 1) {
    const bound = shares.bound();
    if (bound < best - 0.01 * Math.abs(best)) idle = 0;
    else idle += 1;
    best = Math.min(best, bound);
    // Where it no longer comes down, smaller steps may.
    if (idle >= 5) [pace, idle] = [pace * 0.7, 0];
    shares.shift(pace);
  }
  return Math.floor(best + 1e-6);
}

class Shares {
  readonly most: number;
  readonly #problem: SetProblem;
  /** n × n: what the first gets of the points of the two; both shares together are the points. */
  readonly #share: Float64Array;
  readonly #allowed: Uint8Array;
  /** n × n: 1 where the first took the second. */
  readonly #took: Uint8Array;

  constructor(problem: SetProblem, met: boolean) {
    const { n, worth, again, place } = problem;
    this.#problem = problem;
    this.#share = Float64Array.from(worth, (points) => points / 2);
    this.#took = new Uint8Array(n * n);
    this.#allowed = Uint8Array.from(worth, (points, at) => {
      const [a, b] = [Math.floor(at / n), at % n];
      const barred = a === b || points === FORBIDDEN || place[a] === place[b];
      return barred || (again[at] === 1 && !met) ? 0 : 1;
    });
    this.most = worth.reduce((most, one) => Math.max(most, one), 0);
  }

  bound(): number {
    const { n, sizes } = this.#problem;
    const seated = sizes.reduce((sum, size) => sum + size, 0);
    const smallest = sizes.at(-1)!;
    const inLarger = sizes.reduce((sum, size) => sum + (size > smallest ? size : 0), 0);
    this.#took.fill(0);
    const plain = new Float64Array(n);
    const more = new Float64Array(n);
    const last = new Int32Array(n).fill(-1);
    for (let v = 0; v < n; v += 1) {
      const partners = this.#best(v, sizes[0]! - 1);
      partners.forEach((u, at) => {
        const share = this.#share[v * n + u]!;
        if (at < smallest - 1) {
          plain[v]! += share;
          this.#took[v * n + u] = 1;
        } else {
          more[v] = share;
          last[v] = u;
        }
      });
    }
    // Which of them sit in the larger sets is free: those who make most of it.
    const order = Array.from({ length: n }, (_, v) => v);
    const [largest, richest] = [
      [...order].sort((a, b) => more[b]! - more[a]!).slice(0, inLarger),
      [...order].sort((a, b) => plain[b]! - plain[a]!),
    ];
    for (const v of largest) if (last[v]! >= 0) this.#took[v * n + last[v]!] = 1;
    for (const v of richest.slice(seated)) this.#took.fill(0, v * n, (v + 1) * n);
    return sumOf(richest.slice(0, seated), plain) + sumOf(largest, more);
  }

  /** The best partners from different places, as many as fit and give anything, the best first. */
  #best(v: number, count: number): number[] {
    const { n, place } = this.#problem;
    const found: number[] = [];
    const shareOf = (u: number) => this.#share[v * n + u]!;
    for (let u = 0; u < n; u += 1) {
      if (this.#allowed[v * n + u] === 0 || shareOf(u) <= 0) continue;
      if (found.length === count && shareOf(u) <= shareOf(found[count - 1]!)) continue;
      const rival = found.findIndex((one) => place[one] === place[u]);
      if (rival >= 0 && shareOf(found[rival]!) >= shareOf(u)) continue;
      if (rival >= 0) found.splice(rival, 1);
      let at = found.length;
      while (at > 0 && shareOf(found[at - 1]!) < shareOf(u)) at -= 1;
      found.splice(at, 0, u);
      if (found.length > count) found.pop();
    }
    return found;
  }

  /** From who is taken without taking to the other. */
  shift(pace: number): void {
    const { n } = this.#problem;
    for (let v = 0; v < n; v += 1)
      for (let u = v + 1; u < n; u += 1) {
        const tilt = this.#took[v * n + u]! - this.#took[u * n + v]!;
        if (tilt === 0) continue;
        this.#share[v * n + u]! -= tilt * pace;
        this.#share[u * n + v]! += tilt * pace;
      }
  }
}

function sumOf(people: readonly number[], of: Float64Array): number {
  return people.reduce((sum, v) => sum + of[v]!, 0);
}
