/** Knows what leaders score for topics, a row of people at a time, by going through who shares each. */
import type { TopicPoints } from "./topic-points.ts";

/** Three counts lie side by side in a number: a helps b, b helps a, both want. */
const BITS = 5;
const MOST = (1 << BITS) - 1;

export class TopicRows {
  readonly #topics: TopicPoints;
  /** Who offers and who wants each topic, in order. */
  readonly #offering: readonly Int32Array[];
  readonly #wanting: readonly Int32Array[];
  readonly #counts: Uint16Array;
  readonly #points: Int32Array;

  constructor(topics: TopicPoints) {
    this.#topics = topics;
    this.#offering = byTopic(topics.offers, topics.count);
    this.#wanting = byTopic(topics.wants, topics.count);
    this.#counts = new Uint16Array(topics.offers.length);
    this.#points = pointsByCounts(topics.points);
  }

  /** `more` is added for each person's profile. */
  row(a: number, first: number, into: Float64Array, profile: Int32Array, more: Int32Array): void {
    const [counts, points, topics] = [this.#counts, this.#points, this.#topics];
    // Nobody's fourth topic gives points, so that counts which would not fit are cut short.
    for (const topic of topics.offers[a]!.subarray(0, MOST))
      count(counts, this.#wanting[topic]!, first, 1);
    for (const topic of topics.wants[a]!.subarray(0, MOST)) {
      count(counts, this.#offering[topic]!, first, 1 << BITS);
      count(counts, this.#wanting[topic]!, first, 1 << (2 * BITS));
    }
    for (let b = first; b < counts.length; b += 1) {
      into[b] = points[counts[b]!]! + more[profile[b]!]!;
      counts[b] = 0;
    }
  }
}

function count(counts: Uint16Array, people: Int32Array, first: number, by: number): void {
  let [low, high] = [0, people.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (people[middle]! < first) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < people.length; at += 1) counts[people[at]!]! += by;
}

function byTopic(lists: readonly Int32Array[], topics: number): Int32Array[] {
  const people = Array.from({ length: topics }, (): number[] => []);
  lists.forEach((list, v) => list.forEach((topic) => people[topic]!.push(v)));
  return people.map((list) => Int32Array.from(list));
}

function pointsByCounts(byTopics: Float64Array): Int32Array {
  const points = new Int32Array(1 << (3 * BITS));
  for (let counts = 0; counts < points.length; counts += 1) {
    const there = Math.min(3, counts & MOST);
    const back = Math.min(3, (counts >> BITS) & MOST);
    const shared = Math.min(3, counts >> (2 * BITS));
    points[counts] = byTopics[16 * there + 4 * back + shared]!;
  }
  return points;
}
