/** Knows how loosened or tightened rules change what stands between two people. */
import type { Candidate, Obstacles } from "../candidate.ts";
import type { HardRules } from "../hard-rules.ts";

interface Ground {
  candidates: Candidate[];
  obstacles: Obstacles;
}

export function applyHardRules({ candidates, obstacles }: Ground, rules: HardRules): Ground {
  return {
    candidates: candidates.map((one) => ({
      ...one,
      // Everybody in a place of their own.
      ...(rules.sameMunicipality === "allowed" && { municipalityCode: one.id }),
      ...(rules.commonLanguage === "not_needed" && { anyLanguage: true }),
    })),
    obstacles: withPartners(obstacles, rules),
  };
}

/** What holds for pairs that somebody has decided on already: to have been partners bars them not. */
export function applyToStanding(ground: Ground, rules: HardRules): Ground {
  return applyHardRules(ground, { ...rules, earlierPartners: "if_needed" });
}

function withPartners(obstacles: Obstacles, { earlierPartners }: HardRules): Obstacles {
  const { excluded, partners } = obstacles;
  if (earlierPartners === "if_needed") return obstacles;
  if (earlierPartners === "allowed") return { ...obstacles, partners: new Set() };
  return { ...obstacles, excluded: new Set([...excluded, ...partners]), partners: new Set() };
}
