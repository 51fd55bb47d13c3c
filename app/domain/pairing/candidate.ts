/** Knows what pairing looks at: a leader with a seat, and what stands between two of them. */

export interface Candidate {
  id: string;
  municipalityCode: string;
  /** The region on the day of the run; null where the municipality has none. */
  regionKey: string | null;
  /** Of the municipality; null where it is not known. */
  population: number | null;
  sectorKey: string | null;
  /** How near the top, 1 being there; null where it is not known. */
  roleLevel: number | null;
  /** Codes of languages spoken; empty for not said. */
  languages: string[];
  /** True where the rules ask for no language in common: it may still count for something. */
  anyLanguage?: boolean;
  /** Topic keys. */
  offers: string[];
  wants: string[];
}

export interface Obstacles {
  /** `twoKey` of everyone who must not be paired. */
  excluded: ReadonlySet<string>;
  /** `twoKey` of partners of earlier rounds, of all seasons. */
  partners: ReadonlySet<string>;
  /** `twoKey` of who sat in one learning set before: for new sets alone. */
  setmates?: ReadonlySet<string>;
  /** People whose newest pair was a trio: not again at once, if that can be avoided. */
  lastInTrio: ReadonlySet<string>;
}

/** A pair that is fixed: taken out before the rest is paired. */
export interface LockedPair {
  /** Null for one of another round that is kept. */
  pairId: string | null;
  people: string[];
}

/** The same for both orders; the smaller id comes first, as in the table of exclusions. */
export function twoKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
