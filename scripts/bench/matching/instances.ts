/** Instances to pair, the same every time: numbers from one seed, and leaders as a network has them. */
import { readFileSync } from "node:fs";
import type { Candidate, Obstacles } from "#app/domain/pairing/candidate.ts";
import { listPairs, type Crowd } from "#app/domain/pairing/engine/crowd.ts";
import type { Problem } from "#app/domain/pairing/engine/problem.ts";
import { LeaderCrowd } from "#app/domain/pairing/rules/leader-crowd.ts";
import { defaultScores } from "#app/domain/pairing/scores.ts";
import { roles, sectorKeys, topicKeys } from "#app/domain/municipalities/vocabulary.ts";
import { chanceFrom } from "../../demo/chance.ts";

export const nothingBars: Obstacles = {
  excluded: new Set(),
  partners: new Set(),
  lastInTrio: new Set(),
};

/** Everybody may be paired with everybody, for 0 to 999 points. */
export function denseProblem(n: number, seed: number): Problem {
  const { between } = chanceFrom(seed);
  const m = (n * (n - 1)) / 2;
  const problem = {
    n, from: new Int32Array(m), to: new Int32Array(m), weight: new Float64Array(m), cardinality: "maximum" as const,
  }; // prettier-ignore
  let edge = 0;
  for (let a = 0; a < n; a += 1)
    for (let b = a + 1; b < n; b += 1) {
      problem.from[edge] = a;
      problem.to[edge] = b;
      problem.weight[edge] = between(0, 999);
      edge += 1;
    }
  return problem;
}

/** Leaders of all 98 municipalities, the larger ones oftener, with two to five topics each way. */
export function leaders(count: number, seed: number): Candidate[] {
  const chance = chanceFrom(seed);
  const places = readPlaces();
  return Array.from({ length: count }, (_, at) => {
    const topics = chance.some(topicKeys, chance.between(4, 9));
    const split = chance.between(2, topics.length - 2);
    const place = chance.happens(0.3) ? places[chance.between(0, 9)]! : chance.pick(places);
    return {
      id: `${chance
        .between(0, 2 ** 31)
        .toString(16)
        .padStart(8, "0")}-${at}`,
      ...place,
      sectorKey: chance.pick(sectorKeys),
      roleLevel: chance.pick(roles).level,
      languages: chance.happens(0.8) ? ["da", "en"] : ["da"],
      offers: topics.slice(0, split),
      wants: topics.slice(split),
    };
  }).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** All allowed pairs of leaders, with their points. */
export function realisticProblem(n: number, seed: number): Problem {
  return listPairs(leaderCrowd(n, seed));
}

/** The same leaders, their pairs not listed. */
export function leaderCrowd(n: number, seed: number): LeaderCrowd {
  return new LeaderCrowd(leaders(n, seed), nothingBars, defaultScores, { earlier: "never_again" });
}

/** Each one's best pairs, of leaders whose pairs nobody lists; without tie-breakers, as others have none. */
export function bestOfEach(crowd: Crowd, count: number): Problem {
  const { n } = crowd;
  const row = new Float64Array(n);
  const edges = new Map<number, number>();
  for (let a = 0; a < n; a += 1) {
    crowd.row(a, 0, row);
    row[a] = NaN;
    const floor =
      row
        .filter((points) => points >= 0)
        .sort()
        .at(-count) ?? 0;
    let left = count;
    const take = (b: number) => {
      edges.set(Math.min(a, b) * n + Math.max(a, b), row[b]!);
      left -= 1;
    };
    for (const [b, points] of row.entries()) if (points > floor) take(b);
    for (const [b, points] of row.entries()) if (left > 0 && points === floor) take(b);
  }
  const keys = [...edges.keys()].sort((a, b) => a - b);
  return {
    n,
    from: Int32Array.from(keys, (key) => Math.floor(key / n)),
    to: Int32Array.from(keys, (key) => key % n),
    weight: Float64Array.from(keys, (key) => edges.get(key)!),
  };
}

/** The largest first. */
function readPlaces() {
  const regions = new Map(
    rowsOf("municipality-regions.csv").map(([code, region]) => [code!, region!]),
  );
  return rowsOf("municipalities.csv")
    .map((row) => ({
      municipalityCode: row[0]!,
      regionKey: regions.get(row[0]!) ?? null,
      population: Number(row[5]),
    }))
    .sort((a, b) => b.population - a.population);
}

function rowsOf(file: string): string[][] {
  const lines = readFileSync(`content/reference/${file}`, "utf8").trim().split("\n");
  return lines.slice(1).map((line) => line.split(","));
}
