/** Knows what two people score together, factor by factor. */
import type { Candidate } from "../candidate.ts";
import type { Factor } from "../pair.ts";
import type { Scores, Steps } from "../scores.ts";

/** Only factors that give points, the weightiest kind first. */
export function scoreLink(a: Candidate, b: Candidate, scores: Scores): Factor[] {
  const factors: Factor[] = [];
  const fromA = common(a.offers, b.wants);
  const fromB = common(b.offers, a.wants);
  const helps = (from: Candidate, to: Candidate, topics: string[]) =>
    factors.push({
      factor: "helps",
      from: from.id,
      to: to.id,
      topics,
      points: steps(scores.helps, topics),
    });
  if (fromA.length > 0 && fromB.length > 0)
    factors.push({ factor: "both_ways", points: scores.bothWays });
  if (fromA.length > 0) helps(a, b, fromA);
  if (fromB.length > 0) helps(b, a, fromB);
  const shared = common(a.wants, b.wants);
  if (shared.length > 0) {
    const points = steps(scores.sharedWants, shared);
    factors.push({ factor: "shared_wants", topics: shared, points });
  }
  factors.push(...likeness(a, b, scores), ...crossings(a, b, scores), ...tongues(a, b, scores));
  return factors.filter((factor) => factor.points !== 0);
}

export function sumOf(factors: readonly Factor[]): number {
  return factors.reduce((sum, factor) => sum + factor.points, 0);
}

export function likeness(a: Candidate, b: Candidate, scores: Scores): Factor[] {
  const factors: Factor[] = [];
  const { roleLevel, sizeBand } = scores;
  const levelsApart = apart(a.roleLevel, b.roleLevel);
  if (levelsApart === 0) factors.push({ factor: "role_level", same: true, points: roleLevel.same });
  if (levelsApart === 1)
    factors.push({ factor: "role_level", same: false, points: roleLevel.oneApart });
  const bandsApart = apart(bandOf(a, scores), bandOf(b, scores));
  if (bandsApart === 0) factors.push({ factor: "size_band", same: true, points: sizeBand.same });
  if (bandsApart === 1)
    factors.push({ factor: "size_band", same: false, points: sizeBand.adjacent });
  return factors;
}

function crossings(a: Candidate, b: Candidate, scores: Scores): Factor[] {
  const factors: Factor[] = [];
  if (a.sectorKey && b.sectorKey && a.sectorKey !== b.sectorKey)
    factors.push({ factor: "sector", points: scores.otherSector });
  if (a.regionKey && b.regionKey && a.regionKey !== b.regionKey)
    factors.push({ factor: "region", points: scores.otherRegion });
  return factors;
}

/** Only more than one language counts: that they share one is what lets them be paired at all. */
export function tongues(a: Candidate, b: Candidate, scores: Scores): Factor[] {
  const shared = new Set(common(a.languages, b.languages)).size;
  return shared > 1 ? [{ factor: "languages", points: scores.moreLanguages }] : [];
}

function common(some: readonly string[], others: readonly string[]): string[] {
  return some.filter((topic) => others.includes(topic));
}

function steps(points: Steps, topics: readonly string[]): number {
  return points[Math.min(topics.length, points.length) - 1]!;
}

/** Never near where one of them is not known. */
function apart(one: number | null, other: number | null): number {
  return one === null || other === null ? Infinity : Math.abs(one - other);
}

export function bandOf({ population }: Candidate, { sizeBands }: Scores): number | null {
  return population === null ? null : sizeBands.filter((from) => population >= from).length;
}
