/** Knows how a season's leaders become pairs: from candidates and obstacles to a proposal. */
import type { Candidate, LockedPair, Obstacles } from "../candidate.ts";
import { checkCrowdCertificate } from "../engine/certificate.ts";
import { crowdWithout, type Crowd } from "../engine/crowd.ts";
import type { Result } from "../engine/problem.ts";
import { matchCrowdWithTrio } from "../engine/trio.ts";
import { Watch, type Control } from "../engine/watch.ts";
import type { Link, Reasons } from "../pair.ts";
import type { Proposal, ProposedPair } from "../proposal.ts";
import type { Scores } from "../scores.ts";
import type { RoundAim } from "../round.ts";
import { barBetween } from "./forbid.ts";
import { LeaderCrowd, type EarlierPartners } from "./leader-crowd.ts";
import { leftoverReason } from "./leftover-reason.ts";
import { scoreLink, sumOf } from "./score-link.ts";
import { solveWorstFirst, type Floored } from "./worst-first.ts";

export interface Wish {
  /** "sum" by default. */
  aim?: RoundAim;
  /** `twoKey` of those who stand together now, and stay so unless more than a bonus is won. */
  standing?: ReadonlySet<string>;
}

/**
 * Locked pairs stay as they are; all others are paired anew. Earlier partners meet again only where
 * more people then have a partner, and as few of them as possible.
 */
export function pairEveryone(
  candidates: readonly Candidate[],
  locked: readonly LockedPair[],
  obstacles: Obstacles,
  scores: Scores,
  { aim = "sum", standing }: Wish = {},
  control: Control = {},
): Proposal {
  const byId = new Map(candidates.map((one) => [one.id, one]));
  const fixed = new Set(locked.flatMap((pair) => pair.people));
  // By id, so that the order in which they were read changes nothing.
  const free = candidates
    .filter((one) => !fixed.has(one.id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const avoid = Uint8Array.from(free, (one) => (obstacles.lastInTrio.has(one.id) ? 1 : 0));
  const order = free.map((one) => one.id);
  const solve = (earlier: EarlierPartners): Floored => {
    const crowd = (floor: number) =>
      new LeaderCrowd(free, obstacles, scores, { earlier, standing, floor });
    const best = (floor: number) => checked(crowd(floor), avoid, control);
    if (aim === "sum") return { result: best(-Infinity), floor: null };
    return solveWorstFirst(crowd(-Infinity), best);
  };
  let solved = solve("never_again");
  const over = solved.result.leftover.length;
  if (over > 0 && obstacles.partners.size > 0) {
    const relaxed = solve("again_if_needed");
    if (relaxed.result.leftover.length < over) solved = relaxed;
  }
  const { result, floor } = solved;
  const reasonsOf = (people: Candidate[]) => reasonsFor(people, obstacles, scores);
  const pairs = [
    ...locked.map(({ pairId, people }) => {
      const reasons = reasonsOf(people.map((id) => byId.get(id)!));
      return { lockedId: pairId, people, reasons, score: weakest(reasons.links) };
    }),
    ...groupsOf(result).map((group): ProposedPair => {
      const people = group.map((at) => free[at]!);
      const reasons = reasonsOf(people);
      const ids = people.map((one) => one.id);
      return { lockedId: null, people: ids, reasons, score: weakest(reasons.links) };
    }),
  ].sort((a, b) => b.score - a.score || (a.people[0]! < b.people[0]! ? -1 : 1));
  const leftover = result.leftover.map((at) => ({
    personId: free[at]!.id,
    reason: leftoverReason(free[at]!, candidates, fixed, obstacles),
  }));
  return {
    pairs,
    leftover,
    engine: result.engine,
    proof: result.proof,
    order,
    floor,
  };
}

/** A result whose proof does not hold is a bug of ours: nobody gets to see it. */
function checked(crowd: Crowd, avoid: Uint8Array, control: Control): Result {
  const result = matchCrowdWithTrio(crowd, avoid, control);
  const { certificate } = result.proof;
  if (!certificate) return result;
  const paired = result.trio ? crowdWithout(crowd, result.trio) : crowd;
  const watch = new Watch(control);
  const verdict = checkCrowdCertificate(paired, { pairs: result.pairs, certificate }, (share) =>
    watch.tell("proving", share),
  );
  if (!verdict.valid) throw new Error(`The proof of the pairs fails: ${verdict.because}.`);
  return result;
}

function groupsOf({ pairs, trio }: Result): number[][] {
  return trio ? [...pairs, trio] : pairs;
}

export function reasonsFor(
  people: readonly Candidate[],
  obstacles: Obstacles,
  scores: Scores,
): Reasons {
  const links = people.flatMap((a, at) =>
    people.slice(at + 1).map((b): Link => {
      const factors = scoreLink(a, b, scores);
      const again = barBetween(a, b, obstacles) === "earlier_partner";
      return { a: a.id, b: b.id, score: sumOf(factors), factors, again };
    }),
  );
  return { scores: scores.version, links };
}

function weakest(links: readonly Link[]): number {
  return Math.min(...links.map((link) => link.score));
}
