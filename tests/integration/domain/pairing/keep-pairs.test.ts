import { describe, expect, it } from "vitest";
import type { Act } from "#app/audit/act.ts";
import { pausePerson } from "#app/domain/pairing/commands/pause-person.server.ts";
import { publishRound } from "#app/domain/pairing/commands/publish-round.server.ts";
import { runRound } from "#app/domain/pairing/commands/run-round.server.ts";
import { startRound } from "#app/domain/pairing/commands/start-round.server.ts";
import { getRoundById } from "#app/domain/pairing/queries/get-round.server.ts";
import { listPairs } from "#app/domain/pairing/queries/list-pairs.server.ts";
import type { Db } from "#db/client.server.ts";
import { engines, useDatabase } from "../../../support/database.ts";
import { makePerson } from "../../../support/factories/person.ts";
import { makeLeaders } from "../../../support/factories/round.ts";
import { makeEnrolment } from "../../../support/factories/season.ts";

const site = { name: "Netværket", address: "https://hub.example.dk" };
const act: Act = { actorId: null, now: "2026-11-21T08:00:00.000Z", site };

async function run(db: Db, seasonId: string, keepFrom?: string) {
  const started = await startRound(db, act, { seasonId });
  if (!started.ok) throw new Error(started.reason);
  const { roundId } = started;
  const outcome = await runRound(db, act, { roundId, keepFrom });
  if (!outcome.ok) throw new Error(outcome.reason);
  const { pairs } = await listPairs(db, roundId);
  return {
    roundId,
    outcome,
    pairs,
    groups: pairs.map((pair) => pair.people.map((one) => one.id).sort()),
  };
}

const keyOf = (group: string[]) => group.join(" ");

describe.each(engines)("pairing anew while keeping a round's pairs, on %s", (engine) => {
  const database = useDatabase(engine);

  it("breaks no pair that still may be, and lets a widow join one", async () => {
    const db = database();
    const { season } = await makeLeaders(db, 12);
    const before = await run(db, season.id);
    const [gone, widow] = before.groups[0] as [string, string];
    await pausePerson(db, act, { personId: gone, untilOn: "2026-12-31" });
    const after = await run(db, season.id, before.roundId);
    expect(after.outcome).toMatchObject({
      leftover: 0,
      summary: { people: 11, trios: 1, again: 0 },
    });
    const kept = before.groups.slice(1).map(keyOf);
    const [trio, ...pairs] = after.groups.toSorted((a, b) => b.length - a.length);
    expect(trio).toContain(widow);
    expect(kept).toContain(keyOf(trio!.filter((id) => id !== widow)));
    expect(pairs.map(keyOf).filter((pair) => !kept.includes(pair))).toEqual([]);
  });

  it("pairs two who have lost their partners, and newcomers, with each other", async () => {
    const db = database();
    const { season } = await makeLeaders(db, 8);
    const before = await run(db, season.id);
    const newcomer = await makePerson(db, { municipality_code: "0630" });
    await makeEnrolment(db, season.id, newcomer);
    const [gone, widow] = before.groups[1] as [string, string];
    await pausePerson(db, act, { personId: gone, untilOn: "2026-12-31" });
    const after = await run(db, season.id, before.roundId);
    const fresh = after.groups.map(keyOf).filter((key) => !before.groups.map(keyOf).includes(key));
    expect(fresh).toEqual([keyOf([widow, newcomer.id].sort())]);
  });

  it("keeps what is left of a trio", async () => {
    const db = database();
    const { season } = await makeLeaders(db, 7);
    const before = await run(db, season.id);
    const trio = before.groups.find((group) => group.length === 3)!;
    await pausePerson(db, act, { personId: trio[0]!, untilOn: "2026-12-31" });
    const after = await run(db, season.id, before.roundId);
    const expected = before.groups.map((group) => group.filter((id) => id !== trio[0]));
    expect(after.groups.map(keyOf).sort()).toEqual(expected.map(keyOf).sort());
  });

  it("says of a published pair that they stay partners, and can be published again", async () => {
    const db = database();
    const { season } = await makeLeaders(db, 6);
    const before = await run(db, season.id);
    const { revision } = (await getRoundById(db, before.roundId))!;
    await publishRound(db, act, { roundId: before.roundId, revision });
    const after = await run(db, season.id, before.roundId);
    expect(after.groups.map(keyOf).sort()).toEqual(before.groups.map(keyOf).sort());
    expect(after.pairs.flatMap((pair) => pair.reasons.links)).toSatisfy(
      (links: { kept?: true }[]) => links.every((link) => link.kept),
    );
    expect(after.outcome).toMatchObject({ summary: { again: 0, locked: 3 } });
    const draft = (await getRoundById(db, after.roundId))!;
    const published = await publishRound(db, act, {
      roundId: after.roundId,
      revision: draft.revision,
    });
    expect(published).toMatchObject({ ok: true });
  });
});
