/** Knows how leaders become learning sets: who may sit together, what it is worth, and how good it is. */
import type { Candidate, LockedPair, Obstacles } from "../candidate.ts";
import { boundSets } from "../engine/sets/bound-sets.ts";
import { findSets, SET_ENGINE } from "../engine/sets/find-sets.ts";
import { planSizes, SMALLEST_SET } from "../engine/sets/plan-sizes.ts";
import { FORBIDDEN, type Grouping, type SetProblem } from "../engine/sets/set-problem.ts";
import type { LeftoverReason, Proposal, ProposedPair } from "../proposal.ts";
import type { Scores } from "../scores.ts";
import { barBetween } from "./forbid.ts";
import { reasonsFor } from "./pair-everyone.ts";
import { scoreLink, sumOf } from "./score-link.ts";

/** The points of any two are looked at all the time: more people than this would not fit in memory. */
export const MOST_IN_SETS = 2_000;

export interface SetProposal extends Proposal {
  /** No allowed sets of these sizes score more; locked ones count as they are. */
  bound: number;
}

/** In a set it counts double that people come from different sectors and regions. */
export function scoresOfSets(scores: Scores): Scores {
  const { otherSector, otherRegion } = scores;
  return { ...scores, otherSector: 2 * otherSector, otherRegion: 2 * otherRegion };
}

/**
 * A locked set of the round stays as it is; of others who are locked only that they sit together is kept.
 * Whoever has been together before meets again only where somebody would be left over.
 */
export function groupSets(
  candidates: readonly Candidate[],
  locked: readonly LockedPair[],
  obstacles: Obstacles,
  scores: Scores,
  size: number,
): SetProposal {
  const doubled = scoresOfSets(scores);
  const byId = new Map(candidates.map((one) => [one.id, one]));
  const whole = locked.filter((set) => set.pairId !== null);
  const fixed = new Set(whole.flatMap((set) => set.people));
  const free = candidates
    .filter((one) => !fixed.has(one.id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const together = locked.filter((set) => set.pairId === null).map((set) => set.people);
  const { problem, found } = sought(free, together, obstacles, doubled, size);
  const setOfPeople = (people: string[], lockedId: string | null): ProposedPair => {
    const reasons = reasonsFor(people.map((id) => byId.get(id)!), obstacles, doubled); // prettier-ignore
    return {
      lockedId,
      people,
      reasons,
      score: reasons.links.reduce((sum, link) => sum + link.score, 0),
    };
  };
  const seated = problem.sizes.map((_, set) =>
    free.filter((__, at) => found.setOf[at] === set).map((one) => one.id),
  );
  const kept = whole.map(({ pairId, people }) => setOfPeople(people, pairId));
  const pairs = [
    ...kept,
    ...seated.filter((people) => people.length > 0).map((people) => setOfPeople(people, null)),
  ].sort((a, b) => b.score - a.score || (a.people[0]! < b.people[0]! ? -1 : 1));
  const leftover = free.filter((_, at) => found.setOf[at] === -1).map((one) => ({
    personId: one.id,
    reason: whyLeftOver(one, free, obstacles, problem.sizes.length),
  })); // prettier-ignore
  const bound = boundSets(problem, { met: found.again > 0 });
  return {
    pairs,
    leftover,
    engine: SET_ENGINE,
    proof: { pairs: "none", trio: "none", certificate: null },
    order: free.map((one) => one.id),
    floor: null,
    bound: bound + kept.reduce((sum, set) => sum + set.score, 0),
  };
}

/** Where more are left over than must be, the rest is planned anew, so that no set stays half empty. */
function sought(
  free: readonly Candidate[],
  together: readonly string[][],
  obstacles: Obstacles,
  scores: Scores,
  size: number,
): { problem: SetProblem; found: Grouping } {
  const whole = toSetProblem(free, together, obstacles, scores);
  const everybody = free.map((_, v) => v);
  let out = new Set(everybody.filter((v) => isAlone(whole, v)));
  for (let again = 0; ; again += 1) {
    const problem = { ...whole, sizes: planSizes(countPlaces(whole, out), size) };
    const found = findSets(problem);
    const sizes = problem.sizes.map((_, set) => found.setOf.filter((one) => one === set).length);
    const uneven = Math.max(...sizes) - Math.min(...sizes) > 1 || Math.min(...sizes) < SMALLEST_SET;
    if (!uneven || problem.sizes.length === 0) return { problem, found };
    out = new Set(everybody.filter((v) => found.setOf[v] === -1));
    if (again === 3) return { problem, found };
  }
}

function toSetProblem(
  free: readonly Candidate[],
  together: readonly string[][],
  obstacles: Obstacles,
  scores: Scores,
): Omit<SetProblem, "sizes"> {
  const n = free.length;
  const worth = new Int32Array(n * n).fill(FORBIDDEN);
  const again = new Uint8Array(n * n);
  for (let a = 0; a < n; a += 1)
    for (let b = a + 1; b < n; b += 1) {
      const bar = barBetween(free[a]!, free[b]!, obstacles);
      if (bar !== null && bar !== "earlier_partner") continue;
      worth[a * n + b] = worth[b * n + a] = sumOf(scoreLink(free[a]!, free[b]!, scores));
      again[a * n + b] = again[b * n + a] = Number(bar === "earlier_partner");
    }
  const number = new Map(free.map((one, at) => [one.id, at]));
  const places = [...new Set(free.map((one) => one.municipalityCode))];
  const units = together.map((people) => people.map((id) => number.get(id)!).sort((a, b) => a - b));
  // Who is locked together is meant to meet again.
  for (const unit of units) for (const a of unit) for (const b of unit) again[a * n + b] = 0;
  const placeNumber = new Map(places.map((place, at) => [place, at]));
  const place = Int32Array.from(free, (one) => placeNumber.get(one.municipalityCode)!);
  return { n, worth, again, place, together: units };
}

/** Nobody may sit with them, or too few for a set. */
function isAlone({ n, worth }: Omit<SetProblem, "sizes">, v: number): boolean {
  let others = 0;
  for (let u = 0; u < n; u += 1) others += Number(worth[v * n + u] !== FORBIDDEN);
  return others < SMALLEST_SET - 1;
}

function countPlaces({ place }: Omit<SetProblem, "sizes">, out: ReadonlySet<number>): number[] {
  const counts = new Map<number, number>();
  place.forEach((at, v) => {
    if (!out.has(v)) counts.set(at, (counts.get(at) ?? 0) + 1);
  });
  return [...counts.values()];
}

function whyLeftOver(
  person: Candidate,
  all: readonly Candidate[],
  obstacles: Obstacles,
  sets: number,
): LeftoverReason {
  if (sets === 0) return "too_few";
  const others = all.filter((one) => one.id !== person.id);
  const bars = others.map((one) => barBetween(person, one, obstacles));
  const own = bars.filter((bar) => bar === "same_municipality").length;
  if (own + 1 > sets) return "crowded";
  const open = bars.filter((bar) => bar === null || bar === "earlier_partner").length;
  if (open >= SMALLEST_SET - 1) return "no_set";
  return bars.includes("excluded") ? "excluded" : "no_language";
}

/** For sets whoever sat together counts as an earlier partner too. */
export function withSetmates(obstacles: Obstacles): Obstacles {
  const partners = new Set([...obstacles.partners, ...(obstacles.setmates ?? [])]);
  return { ...obstacles, partners };
}
