import { rmSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "#tests/support/command.ts";
import { engines } from "#tests/support/database.ts";
import { makeLeaders } from "#tests/support/factories/round.ts";
import { newHubPlace, type HubPlace } from "#tests/support/running-hub.ts";

interface Answer {
  season: number;
  round: number | null;
  kept: { round: number; pairs: number } | null;
  summary: { pairs: number };
  pairs: { people: { id: string; name: string }[] }[];
}

describe.each(engines)("npm run match for a season on %s", { timeout: 60_000 }, (engine) => {
  let place: HubPlace;
  let season: string;
  beforeEach(async () => {
    place = await newHubPlace(engine, async ({ db }) => {
      season = String((await makeLeaders(db, 8)).season.number);
    });
  });
  afterEach(async () => {
    await place.database.remove();
    rmSync(place.folder, { recursive: true });
  });

  const match = (...args: string[]) =>
    runCommand("match", ["--season", season, ...args], place.settings);

  it("proposes and saves nothing, saves when told to, and keeps the pairs that stand", async () => {
    const looked = await match();
    expect(looked).toMatchObject({ code: 0, errors: "" });
    expect(looked.output).toContain("Dry run: nothing was saved.");
    const nothing = await match("--keep");
    expect([nothing.code, nothing.output]).toEqual([1, ""]);
    expect(nothing.errors).toContain("has no pairs to keep");
    const saved = JSON.parse((await match("--save", "--json")).output) as Answer;
    expect(saved).toMatchObject({
      season: Number(season),
      round: 1,
      kept: null,
      summary: { pairs: 4 },
    });
    const kept = JSON.parse((await match("--keep", "--save", "--json")).output) as Answer;
    expect(kept).toMatchObject({ round: 2, kept: { round: 1, pairs: 4 }, pairs: saved.pairs.map(({ people }) => ({ people })) }); // prettier-ignore
    const gone = await match("--season", "999");
    expect(gone).toMatchObject({ code: 1, errors: "There is no season 999.\n" });
  });
});
