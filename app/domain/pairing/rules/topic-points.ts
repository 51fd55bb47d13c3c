/** Knows what leaders' topics are worth: by how many are shared each way, none to three. */
import type { Candidate } from "../candidate.ts";
import type { Scores, Steps } from "../scores.ts";

/** Who has one of `counts` or more reaches `points`: three numbers each, as small as they may be. */
export interface Plan {
  points: number;
  counts: Uint8Array;
}

export interface TopicPoints {
  /** How many different topics there are. */
  count: number;
  offers: readonly Int32Array[];
  wants: readonly Int32Array[];
  /** By 16 × topics with which a helps b + 4 × those with which b helps a + those that both want. */
  points: Float64Array;
  /** One for each number of points that can be reached, in rising order. */
  plans: Plan[];
}

export function topicPoints(people: readonly Candidate[], scores: Scores): TopicPoints {
  const topics = new Map<string, number>();
  const numbered = (keys: readonly string[]) =>
    Int32Array.from(new Set(keys), (key) => {
      if (!topics.has(key)) topics.set(key, topics.size);
      return topics.get(key)!;
    });
  const offers = people.map((one) => numbered(one.offers));
  const wants = people.map((one) => numbered(one.wants));
  const points = Float64Array.from({ length: 64 }, (_, counts) => pointsOf(counts, scores));
  return { count: topics.size, offers, wants, points, plans: plansFor(points) };
}

function pointsOf(counts: number, { helps, bothWays, sharedWants }: Scores): number {
  const [there, back, shared] = split(counts);
  const both = there > 0 && back > 0 ? bothWays : 0;
  return steps(helps, there) + steps(helps, back) + both + steps(sharedWants, shared);
}

function split(counts: number): [number, number, number] {
  return [counts >> 4, (counts >> 2) & 3, counts & 3];
}

function steps(points: Steps, topics: number): number {
  return topics === 0 ? 0 : points[topics - 1]!;
}

/** More topics never give fewer points, so the least counts that suffice tell all. */
function plansFor(points: Float64Array): Plan[] {
  return [...new Set(points)]
    .sort((a, b) => a - b)
    .map((needed) => {
      const enough = [...points.keys()].filter((counts) => points[counts]! >= needed).map(split);
      const least = enough.filter(
        (one) =>
          !enough.some((other) => other !== one && other.every((c, side) => c <= one[side]!)),
      );
      return { points: needed, counts: Uint8Array.from(least.flat()) };
    });
}
