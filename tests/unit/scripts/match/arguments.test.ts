import { describe, expect, it } from "vitest";
import { readArguments } from "#scripts/match/arguments.ts";
import { HELP } from "#scripts/match/help.ts";

const refusal = (line: string) => {
  try {
    readArguments(line.split(" ").filter(Boolean));
  } catch (error) {
    return (error as Error).message.split("\n")[0];
  }
  return null;
};

describe("what match is asked", () => {
  it("is one of three things, with what goes with it", () => {
    expect(readArguments(["--season", "4", "--keep"])).toEqual({
      of: "season", season: 4, save: false, keep: true, json: false, language: "en",
    }); // prettier-ignore
    expect(readArguments(["--leaders", "l.csv", "--out", "p.csv", "--language", "da"])).toMatchObject({
      of: "leaders", leaders: "l.csv", out: "p.csv", language: "da", json: false,
    }); // prettier-ignore
    expect(readArguments(["--edges", "e.csv", "--json", "--any-cardinality"])).toEqual({
      of: "edges", edges: "e.csv", anyCardinality: true,
    }); // prettier-ignore
    for (const way of [
      ["--leaders", "l.csv"],
      ["--season", "4"],
    ])
      expect(readArguments([...way, "--worst-first"])).toMatchObject({ aim: "worst_first" });
    expect(readArguments(["--leaders", "l.csv", "--sets", "5"])).toMatchObject({ sets: 5 });
    expect(readArguments(["--edges", "e.csv", "--help"])).toEqual({ of: "help" });
  });

  it("is refused in a sentence where it contradicts itself or is not known", () => {
    expect(refusal("")).toBe("Say what to pair.");
    expect(refusal("--season 4 --edges e.csv")).toBe(
      "--season and --edges do not go together: choose one.",
    );
    expect(refusal("--edges e.csv --out p.csv")).toBe("--out does not go with --edges.");
    expect(refusal("--edges e.csv --language da")).toBe("--language does not go with --edges.");
    expect(refusal("--leaders l.csv --save")).toBe("--save does not go with --leaders.");
    expect(refusal("--season 4 --history p.csv")).toBe("--history does not go with --season.");
    expect(refusal("--leaders l.csv --sets 9")).toBe(
      '--sets takes how many are in each, from 3 to 8, not "9".',
    );
    expect(refusal("--season 4 --sets 5 --save")).toBe(
      "--save does not go with --sets, which only shows them.",
    );
    expect(refusal("--leaders l.csv --sets 5 --worst-first")).toBe(
      "--worst-first does not go with --sets.",
    );
    expect(refusal("--edges e.csv --worst-first")).toBe("--worst-first does not go with --edges.");
    expect(refusal("--edges e.csv --sets 5")).toBe("--sets does not go with --edges.");
    expect(refusal("--save")).toBe("Say what to pair.");
    expect(refusal("--season four")).toBe('--season takes a season\'s number, not "four".');
    expect(refusal("--leaders l.csv --language sv")).toBe('--language is da or en, not "sv".');
    expect(refusal("--leaders=")).toBe("--leaders is given nothing.");
    expect(refusal("--seasons 4")).toContain("Unknown option '--seasons'");
    expect(refusal("--season 4 5")).toContain("Unexpected argument '5'");
    expect(refusal("--season")).toContain("--season");
  });

  it("is explained in full, no line too long for a terminal", () => {
    for (const option of [
      "--season", "--save", "--keep", "--leaders", "--history", "--exclude", "--lock", "--scores", "--out", "--edges",
      "--any-cardinality", "--worst-first", "--json", "--language",
    ]) expect(HELP).toMatch(new RegExp(`^ *${option}\\b`, "m")); // prettier-ignore
    expect(HELP.split("\n").filter((line) => line.length > 110)).toEqual([]);
  });
});
