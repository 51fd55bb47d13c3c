import { describe, expect, it } from "vitest";
import { Stopped } from "#app/domain/pairing/engine/watch.ts";
import { defaultHardRules } from "#app/domain/pairing/hard-rules.ts";
import { propose, type Ground } from "#app/domain/pairing/rules/propose.ts";
import { defaultScores } from "#app/domain/pairing/scores.ts";
import { proposeAside } from "#app/domain/pairing/thread/propose-thread.server.ts";

describe("pairing in a thread", { timeout: 60_000 }, () => {
  it("gives what it would give here, tells how far it is and lets others work", async () => {
    const ground = groundOf(601);
    const expected = propose(ground);
    let [beats, told] = [0, 0];
    const beating = setInterval(() => (beats += 1), 10);
    const given = await proposeAside(ground, { report: () => (told += 1) });
    clearInterval(beating);
    expect(given).toEqual(expected);
    expect(told).toBeGreaterThan(0);
    expect(beats).toBeGreaterThan(3);
  });

  it("ends when it takes too long, or when nobody wants it any more", async () => {
    const ground = groundOf(4_000);
    await expect(proposeAside(ground, { milliseconds: 1 })).rejects.toThrow(Stopped);
    const signal = AbortSignal.timeout(20);
    await expect(proposeAside(ground, { signal })).rejects.toThrow(Stopped);
    await expect(proposeAside(ground, { signal: AbortSignal.abort() })).rejects.toThrow(Stopped);
  });
});

function groundOf(count: number): Ground {
  const candidates = Array.from({ length: count }, (_, at) => ({
    id: `person ${String(at).padStart(5, "0")}`,
    municipalityCode: String(100 + (at % 60)),
    regionKey: String(at % 5),
    population: (at % 60) * 3_000 + 1_000,
    sectorKey: String(at % 11),
    roleLevel: 1 + (at % 5),
    languages: ["da"],
    offers: [at % 31, (at * 7) % 31, (at * 3) % 29].map(String),
    wants: [(at * 5 + 1) % 31, (at * 11 + 2) % 31].map(String),
  }));
  const obstacles = {
    excluded: new Set<string>(),
    partners: new Set<string>(),
    lastInTrio: new Set<string>(),
  };
  return {
    field: { candidates, obstacles }, scores: defaultScores, rules: defaultHardRules, locked: [], aim: "sum", keep: null,
  }; // prettier-ignore
}
