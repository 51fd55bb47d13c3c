import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { twoKey, type Candidate, type Obstacles } from "#app/domain/pairing/candidate.ts";
import { pairEveryone } from "#app/domain/pairing/rules/pair-everyone.ts";
import { scoreLink, sumOf } from "#app/domain/pairing/rules/score-link.ts";
import { defaultScores, highestScore } from "#app/domain/pairing/scores.ts";

const anna: Candidate = {
  id: "a", municipalityCode: "0101", regionKey: "hovedstaden", population: 60_000,
  sectorKey: "children_youth", roleLevel: 2, languages: ["da"],
  offers: ["loneliness"], wants: ["volunteering"],
}; // prettier-ignore
const bo: Candidate = { ...anna, id: "b", municipalityCode: "0461", regionKey: "syddanmark" };
const free: Obstacles = { excluded: new Set(), partners: new Set(), lastInTrio: new Set() };

const pair = (candidates: Candidate[], obstacles: Partial<Obstacles> = {}, locked = [] as string[][]) =>
  pairEveryone(
    candidates,
    locked.map((people, at) => ({ pairId: `locked ${at}`, people })),
    { ...free, ...obstacles },
    defaultScores,
  ); // prettier-ignore
const pointsOf = (a: Partial<Candidate>, b: Partial<Candidate>) =>
  sumOf(scoreLink({ ...anna, ...a }, { ...bo, ...b }, defaultScores));

describe("points", () => {
  it("rise by smaller steps with each topic that one offers and the other wants", () => {
    const topics = ["t1", "t2", "t3", "t4"];
    const help = (count: number) =>
      pointsOf({ offers: topics.slice(0, count), wants: [] }, { offers: [], wants: topics });
    const none = help(0);
    expect([1, 2, 3, 4].map((count) => help(count) - none)).toEqual([100, 150, 175, 175]);
  });

  it("are given for help both ways, shared wants, likeness and crossings", () => {
    const factors = scoreLink(
      anna,
      {
        ...bo,
        offers: ["volunteering"],
        wants: ["loneliness", "volunteering"],
        sectorKey: "employment",
      },
      defaultScores,
    );
    expect(factors.map(({ factor, points }) => [factor, points])).toEqual([
      ["both_ways", 120],
      ["helps", 100],
      ["helps", 100],
      ["shared_wants", 60],
      ["role_level", 80],
      ["size_band", 40],
      ["sector", 40],
      ["region", 30],
    ]);
  });

  it("are the same seen from either side, and never above the highest", () => {
    const topic = fc.constantFrom("t1", "t2", "t3", "t4", "t5");
    const person = fc.record({
      offers: fc.uniqueArray(topic),
      wants: fc.uniqueArray(topic),
      population: fc.option(fc.integer({ min: 1_000, max: 700_000 })),
      roleLevel: fc.constantFrom(1, 2, 5, null),
    });
    fc.assert(
      fc.property(person, person, (a, b) => {
        const [one, other] = [
          { ...anna, ...a },
          { ...bo, ...b },
        ];
        const points = sumOf(scoreLink(one, other, defaultScores));
        expect(sumOf(scoreLink(other, one, defaultScores))).toBe(points);
        expect(points).toBeLessThanOrEqual(highestScore(defaultScores));
      }),
    );
  });
});

describe("pairing everyone", () => {
  it("gives the same pairs whatever the order in which people are read", () => {
    const people = crowd(17);
    const shuffles = fc.shuffledSubarray(people, { minLength: people.length });
    const first = pair(people);
    fc.assert(
      fc.property(shuffles, (shuffled) => {
        expect(pair(shuffled)).toEqual(first);
      }),
      { numRuns: 20 },
    );
  });

  it("never pairs one municipality, an exclusion or people without a common language", () => {
    const people = crowd(16).map((one, at) => ({
      ...one,
      languages: at % 4 ? ["da", "en"] : ["en"],
    }));
    const excluded = new Set([twoKey(people[0]!.id, people[1]!.id)]);
    const byId = new Map(people.map((one) => [one.id, one]));
    for (const { people: ids } of pair(people, { excluded }).pairs)
      for (const a of ids)
        for (const b of ids) {
          if (a >= b) continue;
          expect(byId.get(a)!.municipalityCode).not.toBe(byId.get(b)!.municipalityCode);
          expect(excluded.has(twoKey(a, b))).toBe(false);
        }
    const strangers = pair([anna, { ...bo, languages: ["de"] }]);
    expect(strangers.leftover.map((one) => one.reason)).toEqual(["no_language", "no_language"]);
  });

  it("meets an earlier partner again only where somebody would be left over, and says so", () => {
    const people = crowd(4);
    const met = new Set([twoKey(people[0]!.id, people[1]!.id)]);
    const once = pair(people, { partners: met });
    expect(once.pairs.every(({ reasons }) => reasons.links.every((link) => !link.again))).toBe(
      true,
    );
    const two = pair(people.slice(0, 2), { partners: met });
    expect(two.pairs[0]!.reasons.links[0]).toMatchObject({ again: true });
    expect(two.leftover).toEqual([]);
  });

  it("keeps locked pairs, and takes in the odd one as third elsewhere", () => {
    const people = crowd(9);
    const locked = [people[0]!.id, people[5]!.id];
    const { pairs, leftover, proof } = pair(people, {}, [locked]);
    expect(pairs.find((one) => one.lockedId)).toMatchObject({ people: locked });
    expect(pairs.map((one) => one.people.length).sort()).toEqual([2, 2, 2, 3]);
    expect(leftover).toEqual([]);
    expect(proof).toMatchObject({ pairs: "optimal", trio: "optimal" });
  });

  it("lists everyone who is left over, with the reason", () => {
    const reasons = (candidates: Candidate[], obstacles: Partial<Obstacles> = {}) =>
      pair(candidates, obstacles).leftover.map((one) => one.reason);
    const neighbour = { ...anna, id: "c" };
    expect(reasons([anna, neighbour])).toEqual(["only_own_municipality", "only_own_municipality"]);
    expect(reasons([anna, neighbour, { ...anna, id: "d" }, bo])).toEqual([
      "one_municipality",
      "one_municipality",
    ]);
    expect(reasons([anna, bo], { excluded: new Set(["a b"]) })).toEqual(["excluded", "excluded"]);
  });
});

function crowd(count: number): Candidate[] {
  const topics = ["t1", "t2", "t3", "t4", "t5"];
  return Array.from({ length: count }, (_, at) => ({
    ...anna,
    id: `person ${String((at * 7) % count).padStart(2, "0")} ${at}`,
    municipalityCode: String(100 + (at % 5)),
    offers: [topics[at % 5]!, topics[(at * 2 + 1) % 5]!],
    wants: [topics[(at * 3 + 2) % 5]!],
  }));
}
