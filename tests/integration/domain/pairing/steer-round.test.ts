import { describe, expect, it } from "vitest";
import type { Act } from "#app/audit/act.ts";
import { joinTwo } from "#app/domain/pairing/commands/join-two.server.ts";
import { lockPair } from "#app/domain/pairing/commands/lock-pair.server.ts";
import { pausePerson } from "#app/domain/pairing/commands/pause-person.server.ts";
import { publishRound } from "#app/domain/pairing/commands/publish-round.server.ts";
import { repairRound } from "#app/domain/pairing/commands/repair-round.server.ts";
import { restoreRun } from "#app/domain/pairing/commands/restore-run.server.ts";
import { runRound } from "#app/domain/pairing/commands/run-round.server.ts";
import { saveScores } from "#app/domain/pairing/commands/save-scores.server.ts";
import { startRound } from "#app/domain/pairing/commands/start-round.server.ts";
import { withdrawRound } from "#app/domain/pairing/commands/withdraw-round.server.ts";
import { twoKey } from "#app/domain/pairing/candidate.ts";
import { defaultHardRules } from "#app/domain/pairing/hard-rules.ts";
import { readField } from "#app/domain/pairing/queries/list-candidates.server.ts";
import { getRoundById } from "#app/domain/pairing/queries/get-round.server.ts";
import { getScores, listScoreVersions } from "#app/domain/pairing/queries/get-scores.server.ts";
import { getRun, listRuns, listStanding } from "#app/domain/pairing/queries/list-runs.server.ts";
import { countUnpaired } from "#app/domain/pairing/queries/plan-repair.server.ts";
import { previewScores } from "#app/domain/pairing/queries/preview-scores.server.ts";
import { priceChange } from "#app/domain/pairing/queries/price-change.server.ts";
import { defaultScores } from "#app/domain/pairing/scores.ts";
import type { Db } from "#db/client.server.ts";
import { engines, useDatabase } from "../../../support/database.ts";
import { makeLeaders } from "../../../support/factories/round.ts";

const site = { name: "Netværket", address: "https://hub.example.dk" };
const act: Act = { actorId: null, now: "2026-11-21T08:00:00.000Z", site };
const today = "2026-11-21";
const later = (minutes: number): Act => ({
  ...act,
  now: new Date(Date.parse(act.now) + minutes * 60_000).toISOString(),
});

async function run(db: Db, count: number) {
  const { season, leaders } = await makeLeaders(db, count);
  const start = await startRound(db, act, { seasonId: season.id });
  if (!start.ok) throw new Error(start.reason);
  const outcome = await runRound(db, act, { roundId: start.roundId });
  if (!outcome.ok) throw new Error(outcome.reason);
  return { season, leaders, roundId: start.roundId };
}

async function published(db: Db, count: number) {
  const drafted = await run(db, count);
  const { revision } = (await getRoundById(db, drafted.roundId))!;
  expect(await publishRound(db, act, { roundId: drafted.roundId, revision })).toMatchObject({
    ok: true,
  });
  return drafted;
}

const { version: _version, ...points } = defaultScores;
const groups = async (db: Db, roundId: string) =>
  (await listStanding(db, roundId)).map((pair) => pair.people);
const mailed = async (db: Db) =>
  (await db.selectFrom("outbox").select("person_id").execute()).map((row) => row.person_id).sort();

async function leave(db: Db, seasonId: string, personId: string) {
  await db
    .updateTable("enrolment")
    .set({ state: "withdrawn" })
    .where("season_id", "=", seasonId)
    .where("person_id", "=", personId)
    .execute();
}

describe.each(engines)("points and rules on %s", (engine) => {
  const database = useDatabase(engine);

  it("are saved as versions; a round remembers the one it was run with", async () => {
    const db = database();
    const { season, roundId } = await run(db, 8);
    expect((await getScores(db)).scores).toEqual(defaultScores);
    const input = { seen: 1, scores: { ...points, bothWays: 0 }, rules: defaultHardRules };
    expect(await saveScores(db, act, { ...input, scores: points })).toEqual({
      ok: false,
      reason: "same",
    });
    expect(await saveScores(db, act, input)).toEqual({ ok: true, version: 2 });
    expect(await saveScores(db, act, input)).toEqual({ ok: false, reason: "changed" });
    expect((await getScores(db)).scores).toEqual({ ...defaultScores, version: 2, bothWays: 0 });
    expect((await listScoreVersions(db)).map((one) => one.scores.version)).toEqual([2, 1]);
    expect((await getRoundById(db, roundId))!.summary).toMatchObject({ scores: 1 });
    await runRound(db, act, { roundId, aim: "worst_first" });
    const round = (await getRoundById(db, roundId))!;
    expect(round.aim).toBe("worst_first");
    expect(round.summary).toMatchObject({ scores: 2, aim: "worst_first" });
    expect(season.number).toBeGreaterThan(0);
  });

  it("show what they would change before they are saved, and write nothing", async () => {
    const db = database();
    const { season, roundId } = await run(db, 10);
    const before = await groups(db, roundId);
    const none = { ...defaultScores, version: 2, helps: [0, 0, 0], bothWays: 0 } as const;
    const asked = { seasonId: season.id, today, scores: none, rules: defaultHardRules };
    const preview = await previewScores(db, asked);
    if (!preview.ok) throw new Error(preview.reason);
    expect(preview).toMatchObject({ draft: 1, same: false });
    const { comparison } = preview;
    expect(comparison.after.totalScore).toBeGreaterThanOrEqual(comparison.before.totalScore);
    expect(comparison.same + comparison.come.length).toBe(5);
    expect(await groups(db, roundId)).toEqual(before);
    expect(await db.selectFrom("score_version").selectAll().execute()).toEqual([]);
  });
});

describe.each(engines)("changes by hand on %s", (engine) => {
  const database = useDatabase(engine);

  it("are priced exactly, then done with no other pair touched", async () => {
    const db = database();
    const { roundId } = await run(db, 12);
    const round = (await getRoundById(db, roundId))!;
    const before = await listStanding(db, roundId);
    const people = await twoWhoMay(db, round, before.map((pair) => pair.people)); // prettier-ignore
    const priced = await priceChange(db, round, today, { kind: "join", people });
    if (!priced.ok) throw new Error(priced.reason);
    expect(priced.best).toBe(round.summary!.totalScore);
    expect(priced.anew.after.totalScore).toBeLessThanOrEqual(priced.best);
    expect(priced.swap!.after.totalScore).toBeLessThanOrEqual(priced.anew.after.totalScore);
    expect(await joinTwo(db, act, { roundId, people })).toEqual({ ok: true });
    const after = await listStanding(db, roundId);
    expect(after.find((pair) => pair.locked)!.people).toEqual([...people].sort());
    const ids = new Set(before.map((pair) => pair.id));
    expect(after.filter((pair) => ids.has(pair.id))).toHaveLength(4);
    expect((await getRoundById(db, roundId))!.summary).toMatchObject({
      totalScore: priced.swap!.after.totalScore,
      parted: true,
    });
    expect(await joinTwo(db, act, { roundId, people })).toEqual({ ok: false, reason: "taken" });
  });

  async function twoWhoMay(
    db: Db,
    round: { id: string; seasonId: string; aim: "sum" | "worst_first" },
    pairs: string[][],
  ): Promise<[string, string]> {
    for (const [a] of pairs)
      for (const [, b] of pairs) {
        if (pairs.some((pair) => pair.includes(a!) && pair.includes(b!))) continue;
        const people: [string, string] = [a!, b!];
        const priced = await priceChange(db, round, today, { kind: "join", people });
        if (priced.ok && priced.swap!.after.people === 12) return people;
      }
    throw new Error("Nobody may be swapped.");
  }

  it("leave the earlier proposal to compare with, and to go back to", async () => {
    const db = database();
    const { roundId } = await run(db, 12);
    const round = (await getRoundById(db, roundId))!;
    const first = await groups(db, roundId);
    const people = await twoWhoMay(db, round, first);
    await joinTwo(db, act, { roundId, people });
    expect((await listRuns(db, roundId)).map((one) => one.kind)).toEqual(["swapped", "run"]);
    expect((await getRun(db, roundId, 1))!.pairs.map((pair) => pair.people)).toEqual(first);
    expect(await restoreRun(db, act, { roundId, number: 1 })).toEqual({ ok: true, number: 1 });
    expect((await groups(db, roundId)).sort()).toEqual([...first].sort());
    const restored = (await getRoundById(db, roundId))!;
    expect(restored.summary).toEqual(round.summary);
    const row = await db.selectFrom("round").select("certificate").executeTakeFirstOrThrow();
    expect(row.certificate).toBeTruthy();
    await pausePerson(db, act, { personId: first[0]![0]!, untilOn: "2026-12-24" });
    expect(await restoreRun(db, act, { roundId, number: 2 })).toEqual({
      ok: false,
      reason: "stale",
    });
  });

  it("keep what a lock costs in sight, and say who may not be put together", async () => {
    const db = database();
    const { roundId, leaders } = await run(db, 10);
    const round = (await getRoundById(db, roundId))!;
    const [pair] = await listStanding(db, roundId);
    const priced = await priceChange(db, round, today, { kind: "lock", people: pair!.people });
    expect(priced).toMatchObject({ ok: true, swap: null, best: round.summary!.totalScore });
    const neighbours = [leaders[0]!.id, leaders[8]!.id];
    expect(await priceChange(db, round, today, { kind: "join", people: neighbours })).toEqual({
      ok: false,
      reason: "forbidden",
      bar: "same_municipality",
    });
    await lockPair(db, act, { roundId, pairId: pair!.id });
    const other = leaders.find((one) => !pair!.people.includes(one.id))!.id;
    const taken = { kind: "join" as const, people: [pair!.people[0]!, other] };
    expect(await priceChange(db, round, today, taken)).toEqual({ ok: false, reason: "taken" });
  });
});

describe.each(engines)("a published round on %s", (engine) => {
  const database = useDatabase(engine);

  it("can be taken back within the hour: who was told is told, who was not is not", async () => {
    const db = database();
    const { roundId, leaders } = await published(db, 4);
    const told = leaders[0]!.id;
    await db.updateTable("outbox").set({ state: "sent" }).where("person_id", "=", told).execute();
    expect(await withdrawRound(db, later(59), { roundId })).toEqual({ ok: true, mails: 1 });
    expect(await getRoundById(db, roundId)).toMatchObject({ state: "draft", publishedAt: null });
    expect(await mailed(db)).toEqual([told, told]);
    const { revision } = (await getRoundById(db, roundId))!;
    await publishRound(db, later(70), { roundId, revision });
    expect(await mailed(db)).toHaveLength(6);
    expect(await withdrawRound(db, later(131), { roundId })).toEqual({
      ok: false,
      reason: "too_late",
    });
  });

  it("gives a widow a place as third, and breaks and mails nobody else", async () => {
    const db = database();
    const { roundId, season, leaders } = await published(db, 8);
    const before = await listStanding(db, roundId);
    await db.deleteFrom("outbox").execute();
    const [gone, widow] = before[0]!.people;
    const paused = before[3]!.people[0]!;
    await pausePerson(db, act, { personId: paused, untilOn: "2026-12-24" });
    const round = (await getRoundById(db, roundId))!;
    expect(await countUnpaired(db, round, today)).toBe(0);
    await leave(db, season.id, gone!);
    expect(await countUnpaired(db, round, today)).toBe(2);
    const { revision } = round;
    expect(await repairRound(db, act, { roundId, revision: revision + 1 })).toEqual({
      ok: false,
      reason: "changed",
    });
    expect(await repairRound(db, act, { roundId, revision })).toEqual({
      ok: true,
      mails: 3,
      leftover: 0,
    });
    const after = await listStanding(db, roundId);
    const trio = after.find((pair) => pair.people.length === 3)!;
    expect(trio.people).toContain(widow);
    expect(await mailed(db)).toEqual(trio.people);
    expect(before.map((pair) => pair.id)).toEqual(
      expect.arrayContaining(after.map((pair) => pair.id)),
    );
    expect(after.flatMap((pair) => pair.people).sort()).toEqual(
      leaders.map((one) => one.id).filter((id) => id !== gone).sort(), // prettier-ignore
    );
  });

  it("pairs two widows with each other, and has nothing to do twice", async () => {
    const db = database();
    const { roundId, season } = await published(db, 12);
    const before = await listStanding(db, roundId);
    const places = new Map(
      (await db.selectFrom("enrolment").select(["person_id", "municipality_code"]).execute()).map(
        (row) => [row.person_id, row.municipality_code],
      ),
    );
    const [first, ...rest] = before;
    const second = rest.find(
      ({ people }) => places.get(people[1]!) !== places.get(first!.people[1]!),
    )!;
    await leave(db, season.id, first!.people[0]!);
    await leave(db, season.id, second.people[0]!);
    const { revision } = (await getRoundById(db, roundId))!;
    const repaired = await repairRound(db, act, { roundId, revision });
    expect(repaired).toEqual({ ok: true, mails: 2, leftover: 0 });
    const widows = [first!.people[1]!, second.people[1]!].sort();
    expect(await groups(db, roundId)).toContainEqual(widows);
    expect(await repairRound(db, act, { roundId, revision: revision + 1 })).toEqual({
      ok: false,
      reason: "nothing",
    });
  });

  it("remembers who were partners until it was repaired, should the one who left come back", async () => {
    const db = database();
    const { roundId, season } = await published(db, 8);
    const [pair, other] = await listStanding(db, roundId);
    const [gone, widow] = pair!.people as [string, string];
    await leave(db, season.id, gone);
    const { revision } = (await getRoundById(db, roundId))!;
    await repairRound(db, act, { roundId, revision });
    expect(await groups(db, roundId)).not.toContainEqual([gone, widow].sort());
    await db.updateTable("enrolment").set({ state: "admitted" }).where("person_id", "=", gone).execute(); // prettier-ignore
    const { partners } = (await readField(db, season.id, today)).obstacles;
    expect(partners.has(twoKey(gone, widow))).toBe(true);
    expect(partners.has(twoKey(other!.people[0]!, gone))).toBe(false);
  });
});
