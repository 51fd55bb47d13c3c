/**
 * Knows how one more is taken in where somebody would be left over: three who all fit, chosen so that
 * all pairs and the trio together are worth most. A trio is worth its weakest link.
 */
import { explore } from "./explore.ts";
import { wholeGraph } from "./listed-pool.ts";
import { Links } from "./links.ts";
import { match } from "./match.ts";
import type { Problem, Result } from "./problem.ts";
import { scaledWeights, scaleOfProblem } from "./scale.ts";
import { solve } from "./solve.ts";
import { without } from "./subproblem.ts";
import { bestCandidates, type Candidate, type Search, type Three } from "./trio-candidates.ts";

/** Each is solved to see what it is really worth; the bounds mostly settle it with two or three. */
const MOST_SOLVED = 24;
/** Beyond this, the duals seen from everybody would not fit in memory. */
const MOST_EXPLORED = 2_500;

/** `avoid[person]` is 1 for who was in a trio last time: taken again only where nobody else can be. */
export function matchWithTrio(problem: Problem, avoid?: Uint8Array): Result {
  const pairs = match(problem);
  const [single] = pairs.leftover;
  if (single === undefined || problem.n < 3) return pairs;
  const search = searchFor(problem, pairs, single);
  const avoided = (people: Three) => people.reduce((sum, v) => sum + (avoid?.[v] ?? 0), 0);
  for (let allowed = 0; allowed <= 3; allowed += 1) {
    const mayJoin = (people: Three) => avoided(people) === allowed;
    const found = bestTrio({ ...search, mayJoin }, pairs);
    if (found) return found;
  }
  return pairs;
}

function searchFor(problem: Problem, pairs: Result, single: number): Omit<Search, "mayJoin"> {
  const { n } = problem;
  const scale = scaleOfProblem(problem);
  const weights = scaledWeights(problem, scale);
  const links = new Links(problem);
  const worth = weights.map((weight) => weight - scale.perPair);
  const explorable = pairs.leftover.length === 1 && n <= MOST_EXPLORED;
  const reach = explorable ? explore(solve(wholeGraph(problem), single), single) : null;
  return { problem, links, worth, weights, whole: 2 * worthOf(pairs, { links, weights }), reach };
}

function worthOf(result: Result, { links, weights }: Pick<Search, "links" | "weights">): number {
  return result.pairs.reduce((sum, [a, b]) => sum + weights[links.between(a, b)]!, 0);
}

/** Null where no trio leaves as many pairs as it must to take in somebody who was left over. */
function bestTrio(search: Search, pairs: Result): Result | null {
  const joining = [...joinings(search, pairs), ...(search.reach ? [] : others(search, pairs))];
  const floor = joining.length > 0 ? joining[0]!.bound - 1 : -Infinity;
  const { found, cut } = search.reach
    ? bestCandidates(search, floor, MOST_SOLVED)
    : { found: joining.slice(0, 2 * MOST_SOLVED), cut: true };
  let best: { result: Result; worth: number } | null = null;
  let proved = !cut;
  for (const candidate of found) {
    if (best && search.reach && candidate.bound <= 2 * best.worth) {
      proved = true;
      break;
    }
    const result = solvedWith(search, candidate);
    const worth = worthOf(result, search) + search.worth[candidate.weakest]!;
    const full = result.pairs.length === pairs.pairs.length - 1;
    if (full && (!best || worth > best.worth)) best = { result, worth };
  }
  if (!best) return null;
  const { result } = best;
  return { ...result, proof: { ...result.proof, trio: proved ? "optimal" : "none" } };
}

/** One left over joins a pair as it is: what that is worth every other trio has to beat. */
function joinings(search: Search, pairs: Result): Candidate[] {
  const { links, worth, weights, whole, mayJoin } = search;
  const found: Candidate[] = [];
  for (const c of pairs.leftover)
    for (const [a, b] of pairs.pairs) {
      const edges = [links.between(a, b), links.between(a, c), links.between(b, c)];
      const people = [a, b, c].sort((one, other) => one - other) as Three;
      if (edges.includes(-1) || !mayJoin(people)) continue;
      const weakest = edges.reduce((one, other) => (worth[other]! < worth[one]! ? other : one));
      const bound = whole - 2 * weights[edges[0]!]! + 2 * worth[weakest]!;
      found.push({ people, weakest, bound });
    }
  return found.sort((one, other) => other.bound - one.bound || one.people[0] - other.people[0]);
}

/** Where several are left over: anybody left over with any two, the strongest links first. */
function others({ problem, links, worth, whole, mayJoin }: Search, pairs: Result): Candidate[] {
  const { from, to } = problem;
  const found: Candidate[] = [];
  for (const c of pairs.leftover)
    for (let edge = 0; edge < from.length; edge += 1) {
      const edges = [edge, links.between(from[edge]!, c), links.between(to[edge]!, c)];
      const people = [from[edge]!, to[edge]!, c].sort((one, other) => one - other) as Three;
      if (edges.includes(-1) || !mayJoin(people)) continue;
      const weakest = edges.reduce((one, other) => (worth[other]! < worth[one]! ? other : one));
      found.push({ people, weakest, bound: whole });
    }
  return found.sort((a, b) => worth[b.weakest]! - worth[a.weakest]!).slice(0, MOST_SOLVED);
}

function solvedWith({ problem }: Search, { people, weakest }: Candidate): Result {
  const rest = match(without(problem, people));
  const leftover = rest.leftover.filter((v) => !people.includes(v));
  const weight = rest.weight + problem.weight[weakest]!;
  return { ...rest, trio: people, leftover, weight };
}
