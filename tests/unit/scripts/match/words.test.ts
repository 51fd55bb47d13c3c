import { describe, expect, it } from "vitest";
import { countOf, languageOf, levelOfRole, listOf, municipalityReader, regionOf, sectorOf, Topics } from "#scripts/match/words.ts"; // prettier-ignore
import { barOf } from "#scripts/match/progress.ts";

describe("words in a table of people", () => {
  it("mean the same in Danish and English, short and long", () => {
    expect(["Børn og Unge", "children and youth", "children_youth"].map(sectorOf)).toEqual(
      Array(3).fill("children_youth"),
    );
    expect(["Direktør", "DIRECTOR", "director"].map(levelOfRole)).toEqual([2, 2, 2]);
    expect(["dansk", "Danish", "da"].map(languageOf)).toEqual(["da", "da", "da"]);
    expect(["Svenska", "svensk", "Swedish"].map(languageOf)).toEqual(["sv", "sv", "sv"]);
    expect(["Region Nordjylland", "nordjylland"].map(regionOf)).toEqual([
      "nordjylland",
      "nordjylland",
    ]);
    const place = municipalityReader();
    expect(new Set(["København", "Københavns Kommune", "0101", "københavn "].map(place)).size).toBe(
      1,
    );
    expect(place("Malmö  Stad")).toBe("malmö stad");
  });

  it("that nobody knows stay what they are, but give no level", () => {
    expect(sectorOf("Havne  og Kyst")).toBe("havne og kyst");
    expect(sectorOf(" ")).toBeNull();
    expect(levelOfRole("Troldmand")).toBeUndefined();
  });

  it("make lists parted by bars, semicolons or commas, each topic once", () => {
    expect(listOf("a, b,a,, c ")).toEqual(["a", "b", "c"]);
    expect(listOf("Civilsamfund, foreninger | Bosætning")).toEqual(["Civilsamfund, foreninger", "Bosætning"]); // prettier-ignore
    expect(listOf("a; b\nc")).toEqual(["a", "b", "c"]);
    expect(listOf("")).toEqual([]);
  });

  it("are the same topic however they are spelt, in whatever order they were met", () => {
    const keysAfter = (...met: string[]) => {
      const topics = new Topics();
      topics.meet(met);
      return topics.keys(["gdpr", "LONELINESS AND BELONGING"]);
    };
    expect(keysAfter("GDPR", "gdpr")).toEqual(["GDPR", "loneliness"]);
    expect(keysAfter("gdpr", "GDPR")).toEqual(["GDPR", "loneliness"]);
  });

  it("are counts with or without a mark for thousands, and nothing else", () => {
    expect(["58000", "58.000", "58,000", "1 058 000", "0"].map(countOf)).toEqual([58000, 58000, 58000, 1058000, 0]); // prettier-ignore
    expect(["58.00", "-1", "5,8", "1e3", "mange", ""].map(countOf)).toEqual(Array(6).fill(null));
  });
});

describe("the bar", () => {
  it("fills from nothing to all, and stays within", () => {
    expect(barOf("Matching", 0)).toBe(`Matching  ${"░".repeat(30)}   0 %`);
    expect(barOf("Matching", 0.5)).toBe(`Matching  ${"█".repeat(15)}${"░".repeat(15)}  50 %`);
    expect(barOf("Matching", 1.2)).toBe(`Matching  ${"█".repeat(30)} 100 %`);
    expect(barOf("Reading")).toBe("Reading …");
  });
});
