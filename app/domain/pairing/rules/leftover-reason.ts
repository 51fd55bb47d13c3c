/** Knows why somebody has no partner, as plainly as it can be said. */
import type { Candidate, Obstacles } from "../candidate.ts";
import type { LeftoverReason } from "../proposal.ts";
import { barBetween } from "./forbid.ts";

/** Among everybody who could be paired, `fixed` being those in locked pairs. */
export function leftoverReason(
  person: Candidate,
  candidates: readonly Candidate[],
  fixed: ReadonlySet<string>,
  obstacles: Obstacles,
): LeftoverReason {
  const others = candidates.filter((one) => one.id !== person.id && !fixed.has(one.id));
  const bars = others.map((one) => barBetween(person, one, obstacles));
  const hard = bars.filter((bar) => bar !== null && bar !== "earlier_partner");
  const own = others.filter((one) => one.municipalityCode === person.municipalityCode).length;
  if (others.length === 0) return "odd";
  if (hard.length === others.length) {
    if (own === others.length) return "only_own_municipality";
    return bars.includes("excluded") ? "excluded" : "no_language";
  }
  // More than half from one place cannot all find somebody from another.
  if ((own + 1) * 2 > others.length + 1) return "one_municipality";
  return (others.length + 1) % 2 === 1 ? "odd" : "taken";
}
