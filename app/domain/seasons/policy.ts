/** Knows who may see a season, and who may change it. */
import type { Scope } from "#app/domain/accounts/viewer.ts";
import type { SeasonState } from "#db/schema.ts";

/** A draft is not there for anyone but those who run the network. */
export function maySeeSeason(scope: Scope, season: { state: SeasonState }): boolean {
  return season.state !== "draft" || scope.organiser;
}
