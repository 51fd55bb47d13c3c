/**
 * Knows what leaders score together, many at a time: the same points as score-link.ts gives and the
 * same bars as forbid.ts, two by two; from columns of numbers.
 */
import type { Candidate, Obstacles } from "../candidate.ts";
import type { Crowd, Seeker } from "../engine/crowd.ts";
import { highestScore, type Scores } from "../scores.ts";
import { Bars } from "./bars.ts";
import { LeaderSeeker } from "./leader-seeker.ts";
import { LikenessTable } from "./likeness-table.ts";
import { scoreLink, sumOf } from "./score-link.ts";
import { topicPoints, type TopicPoints } from "./topic-points.ts";
import { TopicRows } from "./topic-rows.ts";

export type EarlierPartners = "never_again" | "again_if_needed";

/** What a pair that stands is worth more than its points: pairs break where more than that is won. */
export const KEEP_BONUS = 25;

export interface Ground {
  earlier: EarlierPartners;
  /** `twoKey` of those who stand together now. */
  standing?: ReadonlySet<string> | undefined;
  /** No pair that scores less, whatever else it is worth; -Infinity for none. */
  floor?: number;
}

export class LeaderCrowd implements Crowd {
  readonly n: number;
  readonly range: { least: number; most: number };
  readonly #candidates: readonly Candidate[];
  readonly #scores: Scores;
  readonly #hashes: Uint32Array;
  readonly #topics: TopicPoints;
  readonly #topicRows: TopicRows;
  readonly #likeness: LikenessTable;
  readonly #bars: Bars;
  readonly #floor: number;

  /**
   * `candidates` sorted by id. Earlier partners are forbidden, or so costly that one fewer of them
   * outweighs everything that points could win.
   */
  constructor(
    candidates: readonly Candidate[],
    obstacles: Obstacles,
    scores: Scores,
    { earlier, standing = new Set(), floor = -Infinity }: Ground,
  ) {
    this.n = candidates.length;
    const most = highestScore(scores) + (standing.size > 0 ? KEEP_BONUS : 0);
    const again = earlier === "never_again" ? NaN : -(Math.floor(this.n / 2) * most + 1);
    this.#floor = floor;
    this.range = { least: again || 0, most };
    this.#candidates = candidates;
    this.#scores = scores;
    this.#hashes = Uint32Array.from(candidates, ({ id }) => hashOf(id));
    this.#topics = topicPoints(candidates, scores);
    this.#topicRows = new TopicRows(this.#topics);
    this.#likeness = new LikenessTable(candidates, scores);
    this.#bars = new Bars(candidates, { ...obstacles, standing }, { again, kept: KEEP_BONUS });
  }

  row(a: number, first: number, into: Float64Array): void {
    const { profile } = this.#likeness;
    this.#topicRows.row(a, first, into, profile, this.#likeness.rowOf(a));
    if (this.#floor > 0)
      for (let b = first; b < this.n; b += 1) if (into[b]! < this.#floor) into[b] = NaN;
    this.#bars.addRow(a, into);
  }

  points(a: number, b: number): number {
    const bar = this.#bars.between(a, b);
    if (Number.isNaN(bar)) return NaN;
    const points = sumOf(scoreLink(this.#candidates[a]!, this.#candidates[b]!, this.#scores));
    return points < this.#floor ? NaN : points + bar;
  }

  tie(a: number, b: number): number {
    return a < b
      ? mix(this.#hashes[a]!, this.#hashes[b]!) & 1023
      : mix(this.#hashes[b]!, this.#hashes[a]!) & 1023;
  }

  seeker(asked: Float64Array): Seeker {
    const [likeness, bars, floor] = [this.#likeness, this.#bars, this.#floor];
    return new LeaderSeeker({ n: this.n, topics: this.#topics, likeness, bars, floor }, asked);
  }
}

/** FNV-1a, 32 bits. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The same for both orders is not needed: the smaller id always comes first. */
function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ (b >>> 15), 0x2c1b3c6d) ^ Math.imul(b ^ (a >>> 13), 0x297a2d39);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
