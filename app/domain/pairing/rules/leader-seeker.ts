/**
 * Knows who scores much with a leader without looking at everybody one by one: 32 people lie side by
 * side in the bits of a number, a number for each topic and side. A few steps then tell for all of them
 * who shares one, two or three topics; only who can reach what is asked for is counted up.
 */
import type { Seeker } from "../engine/crowd.ts";
import type { Bars } from "./bars.ts";
import type { LikenessTable } from "./likeness-table.ts";
import type { TopicPoints } from "./topic-points.ts";

export interface Field {
  n: number;
  topics: TopicPoints;
  likeness: LikenessTable;
  bars: Bars;
  /** No pair that scores less is allowed, whatever history adds. */
  floor: number;
}

const EVERYBODY = ~0;

export class LeaderSeeker implements Seeker {
  readonly people: Int32Array;
  readonly points: Float64Array;
  readonly #field: Field;
  readonly #asked: Float64Array;
  /** Whoever asks for most first, so that 32 in a row ask for about the same. */
  readonly #order: Int32Array;
  readonly #place: Int32Array;
  /** What the most modest of 32 asks for. */
  readonly #least: Float64Array;
  readonly #words: number;
  /** A row of words for each topic. */
  readonly #offering: Int32Array;
  readonly #wanting: Int32Array;
  /** The plan that sampling begins with. */
  #level = 0;
  /** Who has at least 0, 1, 2, 3 topics: a helps b, b helps a, both want. */
  readonly #reach = new Int32Array(12).fill(EVERYBODY);

  constructor(field: Field, asked: Float64Array) {
    const { n, topics } = field;
    this.#field = field;
    this.#asked = asked;
    this.people = new Int32Array(n);
    this.points = new Float64Array(n);
    this.#order = Int32Array.from({ length: n }, (_, v) => v).sort(
      (a, b) => asked[b]! - asked[a]! || a - b,
    );
    this.#place = new Int32Array(n);
    this.#words = Math.ceil(n / 32);
    this.#least = new Float64Array(this.#words);
    this.#offering = new Int32Array(topics.count * this.#words);
    this.#wanting = new Int32Array(topics.count * this.#words);
    this.#order.forEach((v, place) => {
      const word = place >> 5;
      this.#place[v] = place;
      this.#least[word] = asked[v]!;
      for (const topic of topics.offers[v]!)
        this.#offering[topic * this.#words + word]! |= 1 << (place & 31);
      for (const topic of topics.wants[v]!)
        this.#wanting[topic * this.#words + word]! |= 1 << (place & 31);
    });
  }

  find(a: number, own: number, behind: boolean): number {
    const first = behind ? this.#place[a]! + 1 : 0;
    const needed = own - this.#field.likeness.most(a) - this.#field.bars.most;
    const { plans } = this.#field.topics;
    let [found, level] = [0, plans.length - 1];
    for (let word = first >> 5; word < this.#words; word += 1) {
      const least = needed + this.#least[word]!;
      while (level > 0 && plans[level - 1]!.points >= least) level -= 1;
      let mask = 0;
      // The highest plan may still be too low.
      if (plans[level]!.points >= least) {
        this.#measure(a, word);
        mask = this.#reaching(plans[level]!.counts);
      }
      if (word === first >> 5) mask &= EVERYBODY << (first & 31);
      found = this.#count(a, own, word, mask, found);
    }
    return found;
  }

  usual(a: number, count: number): number {
    const step = Math.max(1, Math.min(8, this.#words >> 3));
    const wanted = Math.max(1, Math.round(count / step));
    const top = this.#field.topics.plans.length - 1;
    // Most people are much like the one before.
    let found = this.#sample(a, step);
    while (found > 8 * wanted && this.#level < top) {
      this.#level += 1;
      found = this.#sample(a, step);
    }
    while (found < 2 * wanted && this.#level > 0) {
      this.#level -= 1;
      found = this.#sample(a, step);
    }
    return this.points.subarray(0, found).sort()[Math.max(0, found - wanted)] ?? 0;
  }

  /** Everybody of the sample who reaches the level of points for topics. */
  #sample(a: number, step: number): number {
    const { counts } = this.#field.topics.plans[this.#level]!;
    let found = 0;
    for (let word = a % step; word < this.#words; word += step) {
      this.#measure(a, word);
      found = this.#count(a, -Infinity, word, this.#reaching(counts), found);
    }
    return found;
  }

  /** Finds out for 32 people how many topics each shares with `a`, up to three, each way. */
  #measure(a: number, word: number): void {
    const { offers, wants } = this.#field.topics;
    const [reach, offering, wanting, words] = [
      this.#reach,
      this.#offering,
      this.#wanting,
      this.#words,
    ];
    let [one, two, three] = [0, 0, 0];
    const [own, asked] = [offers[a]!, wants[a]!];
    for (let at = 0; at < own.length; at += 1) {
      const bits = wanting[own[at]! * words + word]!;
      three |= two & bits;
      two |= one & bits;
      one |= bits;
    }
    reach[1] = one;
    reach[2] = two;
    reach[3] = three;
    one = two = three = 0;
    let [also, alsoTwo, alsoThree] = [0, 0, 0];
    for (let at = 0; at < asked.length; at += 1) {
      const bits = offering[asked[at]! * words + word]!;
      three |= two & bits;
      two |= one & bits;
      one |= bits;
      const same = wanting[asked[at]! * words + word]!;
      alsoThree |= alsoTwo & same;
      alsoTwo |= also & same;
      also |= same;
    }
    reach[5] = one;
    reach[6] = two;
    reach[7] = three;
    reach[9] = also;
    reach[10] = alsoTwo;
    reach[11] = alsoThree;
  }

  /** Who of the 32 has one of these counts or more. */
  #reaching(counts: Uint8Array): number {
    const reach = this.#reach;
    let mask = 0;
    for (let at = 0; at < counts.length; at += 3)
      mask |= reach[counts[at]!]! & reach[4 + counts[at + 1]!]! & reach[8 + counts[at + 2]!]!;
    return mask;
  }

  /** Notes those of the 32 in the mask who reach what is asked for. */
  #count(a: number, own: number, word: number, mask: number, found: number): number {
    const { topics, n, likeness, bars, floor } = this.#field;
    const reach = this.#reach;
    while (mask !== 0) {
      const bit = 31 - Math.clz32(mask & -mask);
      mask &= mask - 1;
      const place = (word << 5) | bit;
      if (place >= n) break;
      const b = this.#order[place]!;
      let counts = 0;
      for (let side = 0; side < 12; side += 4) {
        const shared =
          ((reach[side + 1]! >>> bit) & 1) +
          ((reach[side + 2]! >>> bit) & 1) +
          ((reach[side + 3]! >>> bit) & 1);
        counts = counts * 4 + shared;
      }
      const points = topics.points[counts]! + likeness.between(a, b);
      if (points + bars.most < own + this.#asked[b]! || points < floor || a === b) continue;
      const worth = points + bars.between(a, b);
      if (!(worth >= own + this.#asked[b]!)) continue;
      this.people[found] = b;
      this.points[found] = worth;
      found += 1;
    }
    return found;
  }
}
