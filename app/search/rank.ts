/** Which hit comes first: decided here and not in a database, so that both engines agree. */
import type { Term } from "./query.ts";
import { SHORTEST_PART } from "./stem.ts";

export interface Candidate {
  kind: string;
  refId: string;
  updatedAt: string;
  language: string | null;
  /** Stems with single spaces, repetitions kept; those of the title are among those of the whole. */
  titleStems: string;
  stems: string;
}

/** How a term stands in an entry: as a word, at a word's beginning, or inside a compound. */
export type Closeness = "word" | "beginning" | "inside" | "absent";

const IN_TITLE: Record<Closeness, number> = { word: 12, beginning: 8, inside: 5, absent: 0 };
const IN_TEXT: Record<Closeness, number> = { word: 3, beginning: 2, inside: 1, absent: 0 };
const WHOLE_TITLE = 20;
const TITLE_BEGINS = 6;
const OWN_LANGUAGE = 2;
/** Said often counts, but not without end. */
const MOST_REPEATS = 6;

export function score(candidate: Candidate, terms: Term[], language?: string): number {
  let points = candidate.language !== null && candidate.language === language ? OWN_LANGUAGE : 0;
  for (const { stem } of terms) {
    const inText = closeness(candidate.stems, stem);
    points += IN_TITLE[closeness(candidate.titleStems, stem)] + IN_TEXT[inText];
    if (inText === "word") points += Math.min(repeats(candidate.stems, stem), MOST_REPEATS) / 2;
  }
  const asked = terms.map((term) => term.stem).join(" ");
  if (candidate.titleStems === asked) points += WHOLE_TITLE;
  else if (candidate.titleStems.startsWith(asked)) points += TITLE_BEGINS;
  return points;
}

export function closeness(stems: string, stem: string): Closeness {
  const spaced = ` ${stems} `;
  if (spaced.includes(` ${stem} `)) return "word";
  if (spaced.includes(` ${stem}`)) return "beginning";
  return isInside(spaced, stem) ? "inside" : "absent";
}

function isInside(spaced: string, stem: string): boolean {
  if (stem.length < SHORTEST_PART) return false;
  return spaced.includes(stem.length === SHORTEST_PART ? `${stem} ` : stem);
}

function repeats(stems: string, stem: string): number {
  const spaced = ` ${stems} `;
  const word = ` ${stem} `;
  let count = 0;
  for (let at = spaced.indexOf(word); at >= 0 && count <= MOST_REPEATS; count += 1) {
    at = spaced.indexOf(word, at + word.length - 1);
  }
  return count;
}

export interface Place {
  score: number;
  updatedAt: string;
  kind: string;
  refId: string;
}

/** Best first, then newest; no two entries are alike in it, so that pages neither repeat nor skip. */
export function byRank(a: Place, b: Place): number {
  return (
    b.score - a.score ||
    compare(b.updatedAt, a.updatedAt) ||
    compare(a.kind, b.kind) ||
    compare(a.refId, b.refId)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A place as the key of the page that follows it. */
export function placeToKey({ score: points, updatedAt, kind, refId }: Place): string {
  return [points, updatedAt, kind, refId].join("~");
}

/** Undefined for anything that is no such key: the first page is then shown. */
export function keyToPlace(key: string): Place | undefined {
  const [points, updatedAt, kind, refId, more] = key.split("~");
  if (!points || !Number.isFinite(Number(points)) || !updatedAt || !kind || !refId || more)
    return undefined;
  return { score: Number(points), updatedAt, kind, refId };
}
