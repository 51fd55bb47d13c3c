/** Knows the figures that tell how good a round's pairs are. */
import type { Reasons } from "../pair.ts";
import type { Proposal, RoundFigures, RoundSummary } from "../proposal.ts";

interface Scored {
  score: number;
  reasons: Reasons;
}

/** A trio and a set count where any of their links does. */
export function figuresOf(pairs: readonly Scored[]): RoundFigures {
  const having = (factor: string) =>
    pairs.filter(({ reasons }) =>
      reasons.links.some((link) => link.factors.some((one) => one.factor === factor)),
    ).length;
  const trios = pairs.filter(({ reasons }) => reasons.links.length === 3).length;
  return {
    pairs: pairs.length,
    trios,
    people: pairs.reduce((sum, { reasons }) => sum + peopleOf(reasons.links.length), 0),
    totalScore: pairs.reduce((sum, pair) => sum + pair.score, 0),
    worst: pairs.length > 0 ? Math.min(...pairs.map((pair) => pair.score)) : 0,
    bothWays: having("both_ways"),
    acrossRegions: having("region"),
    acrossSectors: having("sector"),
    again: pairs.filter(({ reasons }) => reasons.links.some((link) => link.again && !link.kept))
      .length,
  };
}

/** How many people have so many links among them: 2 have one, 3 have three, 4 have six. */
function peopleOf(links: number): number {
  return Math.round((1 + Math.sqrt(1 + 8 * links)) / 2);
}

/** What is told about a run, with the ground it stood on. */
export function summaryOf(
  { pairs, proof }: Proposal,
  ground: Pick<RoundSummary, "eligible" | "scores" | "locked">,
): RoundSummary {
  return { ...figuresOf(pairs), ...ground, proof: { pairs: proof.pairs, trio: proof.trio } };
}
