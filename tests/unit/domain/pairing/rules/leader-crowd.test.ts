import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { twoKey, type Candidate } from "#app/domain/pairing/candidate.ts";
import { RowSeeker } from "#app/domain/pairing/engine/crowd.ts";
import { barBetween } from "#app/domain/pairing/rules/forbid.ts";
import { KEEP_BONUS, LeaderCrowd } from "#app/domain/pairing/rules/leader-crowd.ts";
import { scoreLink, sumOf } from "#app/domain/pairing/rules/score-link.ts";
import { defaultScores } from "#app/domain/pairing/scores.ts";

const topics = fc.uniqueArray(fc.constantFrom(..."abcdefgh"), { maxLength: 5 });
const leader = fc.record({
  municipalityCode: fc.constantFrom("0101", "0147", "0461", "0751"),
  regionKey: fc.constantFrom("north", "south", null),
  population: fc.constantFrom(12_000, 30_000, 80_000, 600_000, null),
  sectorKey: fc.constantFrom("one", "two", null),
  roleLevel: fc.constantFrom(1, 2, 4, null),
  languages: fc.uniqueArray(fc.constantFrom("da", "en", "de")),
  offers: topics,
  wants: topics,
});
/** More than fit into one word of bits. */
const crowds = fc.array(leader, { minLength: 2, maxLength: 80 }).chain((people) => {
  const candidates = people.map((one, at): Candidate => ({ ...one, id: `p${100 + at}` }));
  const id = fc.nat(people.length - 1).map((at) => candidates[at]!.id);
  const twos = fc.array(fc.tuple(id, id), { maxLength: 20 });
  return fc.record({
    candidates: fc.constant(candidates),
    excluded: twos,
    partners: twos,
    standing: twos,
    floor: fc.constantFrom(-Infinity, 100, 250),
    scores: fc.constantFrom(defaultScores, { ...defaultScores, moreLanguages: 35 }),
    earlier: fc.constantFrom("never_again" as const, "again_if_needed" as const),
  });
});
const keysOf = (twos: [string, string][]) =>
  new Set(twos.filter(([a, b]) => a !== b).map(([a, b]) => twoKey(a, b)));

describe("leaders as columns of numbers", { timeout: 60_000 }, () => {
  it("score and are barred as they are two by two", () => {
    fc.assert(
      fc.property(crowds, ({ candidates, floor, earlier, scores, ...more }) => {
        const [excluded, partners] = [keysOf(more.excluded), keysOf(more.partners)];
        const obstacles = { excluded, partners, lastInTrio: new Set<string>() };
        const standing = keysOf(more.standing);
        const ground = { earlier, standing, floor };
        const crowd = new LeaderCrowd(candidates, obstacles, scores, ground);
        const row = new Float64Array(crowd.n);
        for (const [a, one] of candidates.entries()) {
          crowd.row(a, 0, row);
          for (const [b, other] of candidates.entries()) {
            if (a === b) continue;
            const bar = barBetween(one, other, obstacles);
            const points = sumOf(scoreLink(one, other, scores));
            const met = bar === "earlier_partner";
            const barred = points < floor || (bar && !(met && earlier === "again_if_needed"));
            const kept = standing.has(twoKey(one.id, other.id)) ? KEEP_BONUS : 0;
            const expected = barred ? NaN : points + kept + (met ? crowd.range.least : 0);
            expect(row[b]).toBe(expected);
            expect(crowd.points(a, b)).toBe(expected);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("finds by bits of topics whom a look at everybody finds", () => {
    fc.assert(
      fc.property(crowds, fc.nat(300), ({ candidates, floor, earlier, scores, ...more }, most) => {
        const [excluded, partners] = [keysOf(more.excluded), keysOf(more.partners)];
        const obstacles = { excluded, partners, lastInTrio: new Set<string>() };
        const ground = { earlier, standing: keysOf(more.standing), floor };
        const crowd = new LeaderCrowd(candidates, obstacles, scores, ground);
        const asked = Float64Array.from(candidates, (_, v) => (v * 7919) % (most + 1));
        const [quick, slow] = [crowd.seeker(asked), new RowSeeker(crowd, asked)];
        let [all, behind] = [0, 0];
        for (let a = 0; a < crowd.n; a += 1) {
          const found = quick.find(a, asked[a]!, false);
          const people = Array.from(quick.people.subarray(0, found)).sort((x, y) => x - y);
          const expected = slow.find(a, asked[a]!, false);
          expect(people).toEqual(Array.from(slow.people.subarray(0, expected)));
          all += found;
          behind += quick.find(a, asked[a]!, true);
        }
        expect(behind * 2).toBe(all);
      }),
      { numRuns: 100 },
    );
  });
});
