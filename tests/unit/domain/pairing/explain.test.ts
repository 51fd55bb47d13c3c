import { describe, expect, it } from "vitest";
import { explainPair, firstQuestion } from "#app/domain/pairing/explain.ts";
import type { Link } from "#app/domain/pairing/pair.ts";
import { translator } from "#app/i18n/languages.server.ts";

const link: Link = {
  a: "1", b: "2", score: 505, again: false,
  factors: [
    { factor: "both_ways", points: 120 },
    { factor: "helps", from: "1", to: "2", topics: ["participatory_budgeting", "volunteering"], points: 150 },
    { factor: "helps", from: "2", to: "1", topics: ["loneliness"], points: 100 },
    { factor: "role_level", same: true, points: 80 },
    { factor: "region", points: 30 },
  ],
}; // prettier-ignore

function told(language: "da" | "en", readerId?: string, names = ["Anna Holm", "Bo Skov"]) {
  const byId = new Map(names.map((name, at) => [String(at + 1), name]));
  return { t: translator(language, "pairing"), language, names: byId, readerId };
}

const sentences = (...of: Parameters<typeof told>) =>
  explainPair({ scores: 1, links: [link] }, told(...of))[0]!.sentences;

describe("a pair explains itself", () => {
  it("in Danish, about two others", () => {
    expect(sentences("da")).toEqual([
      "Anna og Bo kan hjælpe hinanden.",
      "Anna kan bidrage med borgerbudget og frivillighed, som Bo gerne vil lære om.",
      "Bo kan bidrage med ensomhed og fællesskaber, som Anna gerne vil lære om.",
      "De er på samme niveau i organisationen.",
      "De kommer fra hver sin region.",
    ]);
  });

  it("in English, to one of them", () => {
    expect(sentences("en", "2")).toEqual([
      "You and Anna can help each other.",
      "Anna can offer participatory budgeting and volunteering, which you want to learn about.",
      "You can offer loneliness and belonging, which Anna wants to learn about.",
      "You work at the same level of the organisation.",
      "You come from different regions.",
    ]);
  });

  it("by languages without naming them, since a profile may keep them to itself", () => {
    const factors = [{ factor: "languages" as const, points: 20 }];
    const of = (...asked: Parameters<typeof told>) =>
      explainPair({ scores: 2, links: [{ ...link, factors }] }, told(...asked))[0]!.sentences;
    expect(of("da")).toEqual(["De har mere end ét sprog til fælles."]);
    expect(of("en", "1")).toEqual(["You share more than one language."]);
  });

  it("with whole names where two share the first", () => {
    expect(sentences("da", undefined, ["Anna Holm", "Anna Skov"])[0]).toBe(
      "Anna Holm og Anna Skov kan hjælpe hinanden.",
    );
  });

  it("without the name of one who was deleted, also where a sentence begins", () => {
    expect(sentences("da", "2", ["", "Bo Skov"]).slice(0, 2)).toEqual([
      "Du og et tidligere medlem kan hjælpe hinanden.",
      "Et tidligere medlem kan bidrage med borgerbudget og frivillighed, som du gerne vil lære om.",
    ]);
  });

  it("and says when they were partners before, or have nothing in common", () => {
    const plain = { ...link, factors: [], again: true };
    const [explained] = explainPair({ scores: 1, links: [plain] }, told("da", "1"));
    expect(explained!.sentences).toEqual([
      "I er forskellige på alle måder, vi kender. Det kan være en god begyndelse.",
      "I har været makkere før. Ellers havde færre fået en makker.",
    ]);
  });

  it("puts the reader's own links of a trio first", () => {
    const links = [
      { ...link, a: "2", b: "3" },
      { ...link, a: "1", b: "2" },
      { ...link, a: "1", b: "3" },
    ];
    const names = ["Anna Holm", "Bo Skov", "Carl Lund"];
    const titles = explainPair({ scores: 1, links }, told("da", "1", names)).map(
      (one) => one.title,
    );
    expect(titles).toEqual(["Du og Bo", "Du og Carl", "Bo og Carl"]);
  });

  it("and offers a first question about what the other can help with", () => {
    const reasons = { scores: 1, links: [link] };
    expect(firstQuestion(reasons, told("da", "1"))).toContain(
      "forfra med ensomhed og fællesskaber",
    );
    expect(firstQuestion(reasons, told("en", "2"))).toContain(
      "all over with participatory budgeting",
    );
    const nothing = { scores: 1, links: [{ ...link, factors: [] }] };
    expect(firstQuestion(nothing, told("da", "1"))).toContain("udefra");
  });
});
