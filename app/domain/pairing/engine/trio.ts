/**
 * Knows how one more is taken in where somebody would be left over: three who all fit, chosen so that
 * all pairs and the trio together are worth most. A trio is worth its weakest link.
 */
import type { Crowd } from "./crowd.ts";
import { CrowdPool } from "./crowd-pool.ts";
import { ListedPool } from "./listed-pool.ts";
import { resultOf, type Manner } from "./match.ts";
import { findOptimum, type Optimum, type Standing } from "./optimum.ts";
import type { Pool } from "./pool.ts";
import type { Problem, Result } from "./problem.ts";
import { pointsIn } from "./scale.ts";
import { TrioBounds, type Candidate, type Three } from "./trio-bounds.ts";
import { Watch } from "./watch.ts";

/** Each trio is solved to see what it is really worth; the bounds mostly settle it with two or three. */
const MOST_SOLVED = 200;
const SOLVED_PEOPLE = 500_000;

/** Trios that are solved before all are looked at, and people who are seen then: those who ask for least. */
const FIRST = 4;
const MODEST = 60;

/** `avoid[person]` is 1 for who was in a trio last time: taken again only where nobody else can be. */
export function matchWithTrio(problem: Problem, avoid?: Uint8Array, manner: Manner = {}): Result {
  return withTrio(() => new ListedPool(problem, manner.few), avoid, new Watch(manner));
}

export function matchCrowdWithTrio(crowd: Crowd, avoid?: Uint8Array, manner: Manner = {}): Result {
  return withTrio(() => new CrowdPool(crowd, manner.few), avoid, new Watch(manner));
}

function withTrio(makePool: () => Pool, avoid: Uint8Array | undefined, watch: Watch): Result {
  const [optimum, standing] = findOptimum(makePool, watch);
  const { pool } = optimum;
  const pairs = resultOf(pool, standing);
  if (pairs.leftover.length === 0 || pool.n < 3) return pairs;
  const bounds = new TrioBounds(optimum, pairs.leftover);
  const avoided = (people: Three) => people.reduce((sum, v) => sum + (avoid?.[v] ?? 0), 0);
  const most = Math.max(20, Math.min(MOST_SOLVED, Math.floor(SOLVED_PEOPLE / pool.n)));
  for (let allowed = 0; allowed <= 3; allowed += 1) {
    const mayJoin = (people: Three) => avoided(people) === allowed;
    const found = bestTrio({ optimum, bounds, mayJoin, most, watch }, pairs);
    if (found) return found;
  }
  return pairs;
}

interface Search {
  optimum: Optimum;
  bounds: TrioBounds;
  mayJoin: (people: Three) => boolean;
  /** How many trios may be solved. */
  most: number;
  watch: Watch;
}

interface Best {
  trio: Candidate;
  rest: Standing;
  /** Twice what the pairs and the trio are worth together. */
  double: number;
}

/** Null where no trio leaves as many pairs as it must to take in somebody who was left over. */
function bestTrio(search: Search, pairs: Result): Result | null {
  const { bounds, mayJoin, most, watch } = search;
  const solved = new Set<string>();
  let best: Best | null = null;
  const solveAll = (trios: readonly Candidate[]) => {
    for (const trio of trios) {
      if (best && bounds.provable && trio.bound <= best.double) return true;
      watch.tell("trio", 0);
      if (solved.has(trio.people.join())) continue;
      solved.add(trio.people.join());
      best = better(best, solve(search, trio, pairs));
    }
    return false;
  };
  // First some that are likely to be good, to have what all others must beat.
  solveAll(bounds.joining(mayJoin, bounds.provable ? FIRST : most));
  let proved = false;
  if (bounds.provable) {
    solveAll(bounds.above(-Infinity, mayJoin, FIRST, MODEST).found);
    const floor = (best as Best | null)?.double ?? -Infinity;
    const { found, cut, everybody } = bounds.above(floor, mayJoin, most);
    proved = (solveAll(found) || !cut) && everybody;
  }
  return best && told(search.optimum.pool, best, proved);
}

function better(one: Best | null, other: Best | null): Best | null {
  return other && (!one || other.double > one.double) ? other : one;
}

function solve({ optimum }: Search, trio: Candidate, pairs: Result): Best | null {
  const rest = optimum.without(trio.people);
  let [count, double] = [0, 2 * trio.worth];
  rest.partner.forEach((other, v) => {
    if (other <= v) return;
    count += 1;
    double += 2 * rest.worth[v]!;
  });
  return count === pairs.pairs.length - 1 ? { trio, rest, double } : null;
}

function told(pool: Pool, { trio, rest }: Best, proved: boolean): Result {
  const result = resultOf(pool, rest);
  const leftover = result.leftover.filter((v) => !trio.people.includes(v));
  const weight = result.weight + pointsIn(pool.scale, trio.worth + pool.scale.perPair);
  const proof = { ...result.proof, trio: proved ? ("optimal" as const) : ("none" as const) };
  return { ...result, trio: trio.people, leftover, weight, proof };
}
