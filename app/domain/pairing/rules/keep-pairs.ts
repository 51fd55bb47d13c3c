/**
 * Knows how a round is paired anew without breaking what stands: pairs that still may be are kept, and
 * who has lost a partner and finds no other joins a pair as its third.
 */
import { twoKey, type Candidate, type LockedPair, type Obstacles } from "../candidate.ts";
import type { Link } from "../pair.ts";
import type { Proposal, ProposedPair } from "../proposal.ts";
import type { Scores } from "../scores.ts";
import { forbiddenAmong } from "./forbid.ts";
import { reasonsFor } from "./pair-everyone.ts";

interface Field {
  candidates: ReadonlyMap<string, Candidate>;
  obstacles: Obstacles;
}

/** Of a trio that somebody has left, the other two stay. Who is in a locked pair is in no other. */
export function stillPossible(
  earlier: readonly (readonly string[])[],
  locked: readonly LockedPair[],
  field: Field,
): string[][] {
  const taken = new Set(locked.flatMap((pair) => pair.people));
  return earlier
    .map((people) => people.filter((id) => field.candidates.has(id) && !taken.has(id)))
    .filter((people) => people.length >= 2 && !forbiddenAmong(people, field, () => true));
}

interface Kept extends Field {
  earlier: readonly (readonly string[])[];
  kept: readonly (readonly string[])[];
}

/** Marks what was kept, and takes in who was in a pair before and is left over, or the only one left. */
export function takeIn(proposal: Proposal, { earlier, kept, ...field }: Kept, scores: Scores) {
  const stood = new Set(kept.map((people) => [...people].sort().join(" ")));
  const keys = new Set(kept.flatMap((people) => linksOf(people)));
  const marked = (links: Link[]) =>
    links.map((link) =>
      keys.has(twoKey(link.a, link.b)) ? { ...link, kept: true as const } : link,
    );
  let pairs = proposal.pairs.map((pair) =>
    stood.has([...pair.people].sort().join(" "))
      ? { ...pair, reasons: { ...pair.reasons, links: marked(pair.reasons.links) } }
      : pair,
  );
  const before = new Set(earlier.flat());
  const leftover: Proposal["leftover"] = [];
  for (const left of proposal.leftover) {
    const may = before.has(left.personId) || proposal.leftover.length === 1;
    const joined = may ? bestJoining(left.personId, pairs, field, scores) : null;
    if (!joined) {
      leftover.push(left);
      continue;
    }
    const { of, reasons, score } = joined;
    const people = [...of.people, left.personId].sort();
    const trio = { ...of, people, score, reasons: { ...reasons, links: marked(reasons.links) } };
    pairs = pairs.map((pair) => (pair === of ? trio : pair));
  }
  pairs.sort((a, b) => b.score - a.score || (a.people[0]! < b.people[0]! ? -1 : 1));
  return { ...proposal, pairs, leftover };
}

/** Where least is lost; a locked pair takes nobody in. Who was in a trio last time comes last. */
function bestJoining(id: string, pairs: readonly ProposedPair[], field: Field, scores: Scores) {
  const { candidates, obstacles } = field;
  let best: (ReturnType<typeof joining> & { tired: number; loss: number }) | null = null;
  for (const of of pairs) {
    if (of.people.length > 2 || of.lockedId !== null) continue;
    const two = new Set(linksOf(of.people));
    const people = [...of.people, id];
    if (forbiddenAmong(people, field, (key) => two.has(key))) continue;
    const found = joining(of, people.map((one) => candidates.get(one)!)); // prettier-ignore
    const tired = people.filter((one) => obstacles.lastInTrio.has(one)).length;
    const loss = of.score - found.score;
    if (!best || tired < best.tired || (tired === best.tired && loss < best.loss))
      best = { ...found, tired, loss };
  }
  return best;

  function joining(of: ProposedPair, people: Candidate[]) {
    const reasons = reasonsFor(people, obstacles, scores);
    return { of, reasons, score: Math.min(...reasons.links.map((link) => link.score)) };
  }
}

function linksOf(people: readonly string[]): string[] {
  return people.flatMap((a, at) => people.slice(at + 1).map((b) => twoKey(a, b)));
}
