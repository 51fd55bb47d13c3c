/** Knows whether two tables of points and their rules say the same, whatever their versions. */
import type { HardRules } from "../hard-rules.ts";
import type { Scores } from "../scores.ts";

interface Table {
  scores: Omit<Scores, "version">;
  rules: HardRules;
}

export function sameTable(one: Table, other: Table): boolean {
  return written(one) === written(other);
}

/** The same order of names, however they were read. */
function written({ scores, rules }: Table): string {
  const { helps, bothWays, sharedWants, roleLevel, sizeBand, sizeBands } = scores;
  const { otherSector, otherRegion, moreLanguages } = scores;
  const { sameMunicipality, earlierPartners, commonLanguage } = rules;
  return JSON.stringify([
    helps, bothWays, sharedWants, roleLevel.same, roleLevel.oneApart, sizeBand.same,
    sizeBand.adjacent, sizeBands, otherSector, otherRegion, moreLanguages,
    sameMunicipality, earlierPartners, commonLanguage,
  ]); // prettier-ignore
}
