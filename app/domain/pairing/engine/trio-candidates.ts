/** Knows which three people could be a trio, and how much a solution with them could be worth at most. */
import type { Reach } from "./explore.ts";
import type { Links } from "./links.ts";
import type { Problem } from "./problem.ts";

export type Three = [number, number, number];

export interface Candidate {
  people: Three;
  /** The edge of the weakest link: it is what a trio counts as. */
  weakest: number;
  /** Twice what the pairs and the trio could be worth together, by the duals. */
  bound: number;
}

export interface Search {
  problem: Problem;
  links: Links;
  /** What each edge is worth as a trio's weakest link, scaled as the pairs are. */
  worth: Float64Array;
  /** What each edge is worth as a pair. */
  weights: Float64Array;
  /** Twice what the best pairs without a trio are worth. */
  whole: number;
  /** Null where nothing can be proved of trios: several are left over, or there are too many people. */
  reach: Reach | null;
  mayJoin: (people: Three) => boolean;
}

/**
 * The trios with the highest bounds, best first, `most` of them, all above `floor`; `cut` is true where
 * there were more. Seen from each of the three: that person is single, and by the duals of that moment
 * the other two leave at least what they are worth.
 */
export function bestCandidates(search: Search, floor: number, most: number) {
  const { problem, worth, whole } = search;
  const { loss, duals } = search.reach!;
  const { from, to, n } = problem;
  const found: Candidate[] = [];
  let [lowest, cut] = [floor, false];
  for (let c = 0; c < n; c += 1) {
    const seen = duals[c];
    if (!seen || whole - loss[c]! <= lowest) continue;
    for (let edge = 0; edge < from.length; edge += 1) {
      const [a, b] = [from[edge]!, to[edge]!];
      if (a < c || b < c) continue;
      if (whole - loss[c]! - seen[a]! - seen[b]! + 2 * worth[edge]! <= lowest) continue;
      const candidate = candidateOf(search, c, edge);
      if (!candidate || candidate.bound <= lowest) continue;
      found.push(candidate);
      if (found.length < 4 * most) continue;
      keepBest(found, most);
      cut = true;
      lowest = found.at(-1)!.bound;
    }
  }
  if (found.length > most) cut = true;
  keepBest(found, most);
  return { found, cut };
}

/** Null where one of the links is forbidden, or a whole pair would be lost. */
function candidateOf(search: Search, c: number, edge: number): Candidate | null {
  const { problem, links, worth } = search;
  const [a, b] = [problem.from[edge]!, problem.to[edge]!];
  const [toA, toB] = [links.between(a, c), links.between(b, c)];
  if (toA < 0 || toB < 0) return null;
  const people = [a, b, c].sort((one, other) => one - other) as Three;
  if (!search.mayJoin(people)) return null;
  let weakest = edge;
  if (worth[toA]! < worth[weakest]!) weakest = toA;
  if (worth[toB]! < worth[weakest]!) weakest = toB;
  const [one, two, three] = people;
  const left = Math.min(
    leftBy(search, one, two, three),
    leftBy(search, two, one, three),
    leftBy(search, three, one, two),
  );
  return { people, weakest, bound: left + 2 * worth[weakest]! };
}

/** Twice what the others can be worth, seen from `c`. */
function leftBy({ reach, whole }: Search, c: number, a: number, b: number): number {
  const seen = reach!.duals[c];
  return seen ? whole - reach!.loss[c]! - seen[a]! - seen[b]! : Infinity;
}

function keepBest(found: Candidate[], most: number): void {
  found.sort((a, b) => b.bound - a.bound || compare(a.people, b.people));
  found.length = Math.min(found.length, most);
}

function compare(a: Three, b: Three): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
