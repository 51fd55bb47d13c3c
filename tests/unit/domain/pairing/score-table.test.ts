import { describe, expect, it } from "vitest";
import { scoreTable } from "#app/domain/pairing/score-table.ts";
import { defaultScores } from "#app/domain/pairing/scores.ts";

const refused = (change: object) => {
  const { error } = scoreTable.safeParse({ ...defaultScores, ...change });
  return error?.issues.map((issue) => issue.path.join("."));
};

describe("a table of points", () => {
  it("may be the one that the hub begins with", () => {
    expect(scoreTable.parse(defaultScores)).toEqual(defaultScores);
  });

  it("may be older than the points for languages, which are then none", () => {
    const { moreLanguages: _, ...older } = defaultScores;
    expect(scoreTable.parse(older)).toEqual(defaultScores);
    expect(refused({ moreLanguages: -1 })).toEqual(["moreLanguages"]);
  });

  it("holds whole points that are not below nought", () => {
    expect(refused({ bothWays: 1.5 })).toEqual(["bothWays"]);
    expect(refused({ otherRegion: -1 })).toEqual(["otherRegion"]);
    expect(refused({ otherSector: "40" })).toEqual(["otherSector"]);
    expect(refused({ sizeBand: { same: 40, adjacent: 10_001 } })).toEqual(["sizeBand.adjacent"]);
  });

  it("never takes points away for a topic more", () => {
    expect(refused({ helps: [100, 90, 175] })).toEqual(["helps"]);
    expect(refused({ sharedWants: [0, 0, 0] })).toBeUndefined();
  });

  it("names the sizes from which bands begin in rising order", () => {
    expect(refused({ sizeBands: [50_000, 50_000] })).toEqual(["sizeBands"]);
    expect(refused({ sizeBands: [] })).toBeUndefined();
  });

  it("refuses a factor that it does not know, and one that is missing", () => {
    expect(refused({ helpz: 1 })).toEqual([""]);
    expect(refused({ roleLevel: undefined })).toEqual(["roleLevel"]);
  });
});
