/** Knows who may see a season's pairs, run its rounds and pause somebody. */
import type { Scope } from "#app/domain/accounts/viewer.ts";
import type { RoundState } from "./round.ts";

type Asker = Pick<Scope, "viewerId" | "organiser" | "seasonIds">;

/** Drafts, scores of others and exclusions are for those who run the network. */
export function mayRunRounds(asker: Asker): boolean {
  return asker.organiser;
}

/** Members of the season see who is paired with whom, once it is published. */
export function maySeePairs(asker: Asker, season: { id: string }, state: RoundState): boolean {
  if (asker.organiser) return true;
  return state !== "draft" && asker.seasonIds.includes(season.id);
}

/** Oneself; and organisers, for somebody who asked them to. */
export function mayPause(asker: Asker, personId: string): boolean {
  return asker.organiser || asker.viewerId === personId;
}
