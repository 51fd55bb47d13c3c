/** Knows which two people may not be paired. */
import { twoKey, type Candidate, type Obstacles } from "../candidate.ts";

export type Bar = "same_municipality" | "excluded" | "no_language" | "earlier_partner";

/** Why the two must not be paired; null where they may. An earlier partner is the mildest bar. */
export function barBetween(a: Candidate, b: Candidate, obstacles: Obstacles): Bar | null {
  if (a.municipalityCode === b.municipalityCode) return "same_municipality";
  if (!shareLanguage(a, b)) return "no_language";
  const key = twoKey(a.id, b.id);
  if (obstacles.excluded.has(key)) return "excluded";
  return obstacles.partners.has(key) ? "earlier_partner" : null;
}

/** Who has not said which languages they speak is taken to share one. */
function shareLanguage(a: Candidate, b: Candidate): boolean {
  if (a.anyLanguage || b.anyLanguage) return true;
  if (a.languages.length === 0 || b.languages.length === 0) return true;
  return a.languages.some((language) => b.languages.includes(language));
}

/**
 * Whether a pair cannot stand: somebody may no longer be paired, or two of them not with each other.
 * Earlier partners may meet again where `again` says that it was meant.
 */
export function forbiddenAmong(
  people: readonly string[],
  field: { candidates: ReadonlyMap<string, Candidate>; obstacles: Obstacles },
  again: (key: string) => boolean,
): boolean {
  const there = people.flatMap((id) => field.candidates.get(id) ?? []);
  if (there.length < people.length) return true;
  return there.some((a, at) =>
    there.slice(at + 1).some((b) => {
      const bar = barBetween(a, b, field.obstacles);
      return bar !== null && !(bar === "earlier_partner" && again(twoKey(a.id, b.id)));
    }),
  );
}
