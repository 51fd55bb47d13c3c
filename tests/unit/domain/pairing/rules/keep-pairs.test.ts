import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { twoKey, type Candidate, type Obstacles } from "#app/domain/pairing/candidate.ts";
import { forbiddenAmong } from "#app/domain/pairing/rules/forbid.ts";
import { stillPossible, takeIn } from "#app/domain/pairing/rules/keep-pairs.ts";
import { pairEveryone } from "#app/domain/pairing/rules/pair-everyone.ts";
import { defaultScores } from "#app/domain/pairing/scores.ts";

const topic = fc.constantFrom("t1", "t2", "t3");
const crowd = fc
  .array(
    fc.record({
      place: fc.constantFrom("A", "B", "C", "D", "E"),
      offers: fc.uniqueArray(topic),
      wants: fc.uniqueArray(topic),
      gone: fc.boolean(),
      lastInTrio: fc.boolean(),
    }),
    { minLength: 2, maxLength: 13 },
  )
  .map((people) =>
    people.map(({ place, gone, lastInTrio, ...topics }, at) => {
      const candidate: Candidate = {
        id: `p${String(at).padStart(2, "0")}`, municipalityCode: place, regionKey: null, population: null,
        sectorKey: null, roleLevel: null, languages: [], ...topics,
      }; // prettier-ignore
      return { candidate, gone, lastInTrio };
    }),
  );
const clashes = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 3 });

/** A round, and then the same again after some have gone and some have been kept apart. */
function twice(people: Parameters<typeof again>[0], apart: [number, number][]) {
  const before = pairEveryone(
    people.map((one) => one.candidate),
    [],
    { excluded: new Set(), partners: new Set(), lastInTrio: new Set() },
    defaultScores,
  );
  const id = (at: number) => `p${String(at).padStart(2, "0")}`;
  const excluded = new Set(apart.map(([a, b]) => twoKey(id(a), id(b))));
  return {
    ...again(
      people,
      before.pairs.map((pair) => pair.people),
      excluded,
    ),
    before,
  };
}

function again(
  people: { candidate: Candidate; gone: boolean; lastInTrio: boolean }[],
  earlier: string[][],
  excluded: Set<string>,
) {
  const candidates = people.filter((one) => !one.gone).map((one) => one.candidate);
  const tired = people.filter((one) => one.lastInTrio).map((one) => one.candidate.id);
  const obstacles: Obstacles = { excluded, partners: new Set(), lastInTrio: new Set(tired) };
  const field = { candidates: new Map(candidates.map((one) => [one.id, one])), obstacles };
  const kept = stillPossible(earlier, [], field);
  const fixed = kept.map((group) => ({ pairId: null, people: group }));
  const paired = pairEveryone(candidates, fixed, obstacles, defaultScores);
  return { field, kept, after: takeIn(paired, { earlier, kept, ...field }, defaultScores) };
}

describe("keeping pairs", () => {
  it("breaks none that may stand, pairs nobody who may not be, and loses nobody", () => {
    const property = fc.property(crowd, clashes, (people, apart) => {
      const { field, kept, after, before } = twice(people, apart);
      const groups = after.pairs.map((pair) => pair.people);
      for (const group of kept)
        expect(groups.some((one) => group.every((id) => one.includes(id)))).toBe(true);
      const stand = before.pairs.filter((pair) => !forbiddenAmong(pair.people, field, () => true));
      expect(stand.every((pair) => kept.some((group) => group.join() === pair.people.join()))).toBe(
        true,
      );
      for (const group of groups) {
        expect(group.length === 2 || group.length === 3).toBe(true);
        expect(forbiddenAmong(group, field, () => false)).toBe(false);
      }
      const everybody = [...groups.flat(), ...after.leftover.map((one) => one.personId)].sort();
      expect(everybody).toEqual([...field.candidates.keys()].sort());
      const scores = after.pairs.map((pair) =>
        Math.min(...pair.reasons.links.map((link) => link.score)),
      );
      expect(after.pairs.map((pair) => pair.score)).toEqual(scores);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    });
    fc.assert(property, { numRuns: 400 });
  });

  it("leaves a widow over only where no pair could take one in", () => {
    const property = fc.property(crowd, clashes, (people, apart) => {
      const { field, after, before } = twice(people, apart);
      const widows = new Set(before.pairs.flatMap((pair) => pair.people));
      for (const { personId } of after.leftover)
        if (widows.has(personId))
          for (const { people: two } of after.pairs)
            expect(two.length === 3 || forbiddenAmong([...two, personId], field, () => true)).toBe(
              true,
            );
    });
    fc.assert(property, { numRuns: 400 });
  });
});
