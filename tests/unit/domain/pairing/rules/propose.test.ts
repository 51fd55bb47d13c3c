import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { twoKey, type Candidate, type Obstacles } from "#app/domain/pairing/candidate.ts";
import { defaultHardRules, type HardRules } from "#app/domain/pairing/hard-rules.ts";
import { barBetween } from "#app/domain/pairing/rules/forbid.ts";
import { propose, type Ground } from "#app/domain/pairing/rules/propose.ts";
import { scoreLink, sumOf } from "#app/domain/pairing/rules/score-link.ts";
import { defaultScores } from "#app/domain/pairing/scores.ts";

const free: Obstacles = { excluded: new Set(), partners: new Set(), lastInTrio: new Set() };

const topic = fc.constantFrom("t1", "t2", "t3", "t4");
const people = (most: number) =>
  fc
    .array(
      fc.record({
        municipalityCode: fc.constantFrom("0101", "0461", "0751", "0851"),
        sectorKey: fc.constantFrom("children_youth", "employment"),
        offers: fc.uniqueArray(topic, { maxLength: 3 }),
        wants: fc.uniqueArray(topic, { maxLength: 3 }),
      }),
      { minLength: 2, maxLength: most },
    )
    .map((facts) =>
      facts.map((one, at): Candidate => ({
        ...one, id: `p${at}`, regionKey: null, population: 60_000, roleLevel: 2, languages: ["da"],
      })),
    ); // prettier-ignore

function ground(candidates: Candidate[], change: Partial<Ground> = {}): Ground {
  return {
    field: { candidates, obstacles: free },
    scores: defaultScores,
    rules: defaultHardRules,
    locked: [],
    aim: "sum",
    keep: null,
    ...change,
  };
}

function proposed(given: Ground) {
  const outcome = propose(given);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome;
}

/** Of all ways to pair as many as can be: the best worst pair, and the best sum among those. */
function bestWorst(candidates: Candidate[]) {
  let best = { pairs: 0, worst: Infinity, sum: 0 };
  const look = (left: Candidate[], pairs: number, worst: number, sum: number) => {
    const [first, ...rest] = left;
    if (!first) {
      const better =
        pairs - best.pairs || (worst === best.worst ? sum - best.sum : worst - best.worst);
      if (better > 0) best = { pairs, worst, sum };
      return;
    }
    look(rest, pairs, worst, sum);
    for (const other of rest) {
      if (barBetween(first, other, free)) continue;
      const score = sumOf(scoreLink(first, other, defaultScores));
      look(
        rest.filter((one) => one !== other),
        pairs + 1,
        Math.min(worst, score),
        sum + score,
      );
    }
  };
  look(candidates, 0, Infinity, 0);
  return best;
}

describe("the worst pair first", () => {
  it("is as good as can be, then the sum, without one person more left over", () => {
    fc.assert(
      fc.property(people(8), (candidates) => {
        const { proposal } = proposed(ground(candidates, { aim: "worst_first" }));
        const best = bestWorst(candidates);
        if (proposal.pairs.some((pair) => pair.people.length > 2)) return;
        expect(proposal.pairs.length).toBe(best.pairs);
        if (best.pairs === 0) return;
        const scores = proposal.pairs.map((pair) => pair.score);
        expect(Math.min(...scores)).toBe(best.worst);
        expect(proposal.floor).toBe(best.worst);
        expect(scores.reduce((sum, score) => sum + score, 0)).toBe(best.sum);
      }),
      { numRuns: 150 },
    );
  });

  it("never has a worse worst pair than the sum has, trios too", () => {
    fc.assert(
      fc.property(people(11), (candidates) => {
        const sum = proposed(ground(candidates)).summary;
        const worst = proposed(ground(candidates, { aim: "worst_first" })).summary;
        expect(worst.people).toBe(sum.people);
        expect(worst.worst).toBeGreaterThanOrEqual(sum.worst);
      }),
      { numRuns: 100 },
    );
  });
});

const person = (id: string, change: Partial<Candidate> = {}): Candidate => ({
  id, municipalityCode: id, regionKey: null, population: null, sectorKey: null, roleLevel: null,
  languages: ["da"], offers: [], wants: [], ...change,
}); // prettier-ignore

describe("rules that no score outweighs", () => {
  const two = (change: Partial<Candidate>, rules: Partial<HardRules>, obstacles = free) =>
    proposed(
      ground([person("a"), person("b", change)], {
        field: { candidates: [person("a"), person("b", change)], obstacles },
        rules: { ...defaultHardRules, ...rules },
      }),
    ).proposal.pairs.length;
  const met = { ...free, partners: new Set([twoKey("a", "b")]) };

  it("can be loosened for municipality, language and earlier partners", () => {
    expect(two({ municipalityCode: "a" }, {})).toBe(0);
    expect(two({ municipalityCode: "a" }, { sameMunicipality: "allowed" })).toBe(1);
    expect(two({ languages: ["en"] }, {})).toBe(0);
    expect(two({ languages: ["en"] }, { commonLanguage: "not_needed" })).toBe(1);
    expect(two({}, { earlierPartners: "allowed" }, met)).toBe(1);
  });

  it("let earlier partners meet only where otherwise fewer had a partner, or never", () => {
    expect(two({}, {}, met)).toBe(1);
    expect(two({}, { earlierPartners: "never" }, met)).toBe(0);
  });
});

describe("pairs that stand", () => {
  const help = { offers: ["t1"], wants: [] };
  const want = { offers: [], wants: ["t1"] };
  const four = [person("a", help), person("b", want), person("c"), person("d")];

  it("are traded only where more than a bonus is won", () => {
    const stood = [
      ["a", "c"],
      ["b", "d"],
    ];
    const traded = proposed(ground(four, { keep: { pairs: stood, how: "prefer" } }));
    expect(traded.proposal.pairs[0]!.people).toEqual(["a", "b"]);
    const alike = four.map((one) => ({ ...one, offers: [], wants: [] }));
    const kept = proposed(ground(alike, { keep: { pairs: stood, how: "prefer" } }));
    expect(kept.proposal.pairs.map((pair) => pair.people)).toEqual(stood);
    expect(kept.summary).toMatchObject({ totalScore: 0, preferred: true });
  });

  it("are not broken at all where all are kept", () => {
    const stood = [["a", "c"]];
    const { proposal } = proposed(ground(four, { keep: { pairs: stood, how: "all" } }));
    expect(proposal.pairs.map((pair) => pair.people)).toContainEqual(["a", "c"]);
  });
});
