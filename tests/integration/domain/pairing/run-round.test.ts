import { describe, expect, it } from "vitest";
import type { Act } from "#app/audit/act.ts";
import { excludePair, removeExclusion } from "#app/domain/pairing/commands/exclude-pair.server.ts";
import { lockPair } from "#app/domain/pairing/commands/lock-pair.server.ts";
import { pausePerson, resumePerson } from "#app/domain/pairing/commands/pause-person.server.ts";
import { closeRound, publishRound } from "#app/domain/pairing/commands/publish-round.server.ts";
import { runRound } from "#app/domain/pairing/commands/run-round.server.ts";
import { deleteDraft, startRound } from "#app/domain/pairing/commands/start-round.server.ts";
import { getPeerOf } from "#app/domain/pairing/queries/get-peer.server.ts";
import { getRoundById } from "#app/domain/pairing/queries/get-round.server.ts";
import { listLeftovers, listPairs } from "#app/domain/pairing/queries/list-pairs.server.ts";
import type { Db } from "#db/client.server.ts";
import { engines, useDatabase } from "../../../support/database.ts";
import { makePerson } from "../../../support/factories/person.ts";
import { makeLeaders, makePair, makeRound } from "../../../support/factories/round.ts";

const site = { name: "Netværket", address: "https://hub.example.dk" };
const act: Act = { actorId: null, now: "2026-11-21T08:00:00.000Z", site };

async function started(db: Db, seasonId: string): Promise<string> {
  const start = await startRound(db, act, { seasonId });
  if (!start.ok) throw new Error(start.reason);
  return start.roundId;
}

async function run(db: Db, seasonId: string) {
  const roundId = await started(db, seasonId);
  const outcome = await runRound(db, act, { roundId });
  if (!outcome.ok) throw new Error(outcome.reason);
  const { pairs } = await listPairs(db, roundId);
  return { roundId, pairs, outcome };
}

async function publish(db: Db, roundId: string) {
  const round = await getRoundById(db, roundId);
  return publishRound(db, act, { roundId, revision: round!.revision });
}

const idsOf = (pair: { people: { id: string }[] }) => pair.people.map((one) => one.id).sort();

describe.each(engines)("a round of pairing on %s", (engine) => {
  const database = useDatabase(engine);

  it("pairs everyone across municipalities, tells nobody, and says why", async () => {
    const db = database();
    const { season, leaders } = await makeLeaders(db, 12);
    const { roundId, pairs, outcome } = await run(db, season.id);
    expect(outcome).toMatchObject({ leftover: 0, summary: { pairs: 6, people: 12, eligible: 12 } });
    expect(pairs.flatMap(idsOf).sort()).toEqual(leaders.map((one) => one.id).sort());
    for (const pair of pairs) {
      expect(new Set(pair.people.map((one) => one.municipality!.code)).size).toBe(2);
      const [link] = pair.reasons.links;
      expect(link!.factors.reduce((sum, factor) => sum + factor.points, 0)).toBe(pair.score);
    }
    expect(await db.selectFrom("outbox").selectAll().execute()).toEqual([]);
    expect(await getPeerOf(db, leaders[0]!.id)).toBeNull();
    expect((await getRoundById(db, roundId))!.summary!.totalScore).toBe(
      pairs.reduce((sum, pair) => sum + pair.score, 0),
    );
  });

  it("gives the same pairs again, and keeps a locked one", async () => {
    const db = database();
    const { season } = await makeLeaders(db, 10);
    const { roundId, pairs } = await run(db, season.id);
    const locked = pairs.at(-1)!;
    expect(await lockPair(db, act, { roundId, pairId: locked.id })).toEqual({ ok: true });
    expect(await runRound(db, act, { roundId })).toMatchObject({ ok: true });
    const again = (await listPairs(db, roundId)).pairs;
    expect(again.map((pair) => idsOf(pair)).sort()).toEqual(pairs.map(idsOf).sort());
    expect(again.find((pair) => pair.locked)!.id).toBe(locked.id);
  });

  it("parts two who are excluded at once, in confidence, and pairs them with others", async () => {
    const db = database();
    const { season } = await makeLeaders(db, 10);
    const { roundId, pairs } = await run(db, season.id);
    const people = idsOf(pairs[0]!) as [string, string];
    expect(await excludePair(db, act, { roundId, people })).toEqual({ ok: true });
    expect((await listLeftovers(db, roundId)).map((one) => one.reason)).toEqual([
      "parted",
      "parted",
    ]);
    expect((await getRoundById(db, roundId))!.summary).toMatchObject({ parted: true, pairs: 4 });
    expect(await runRound(db, act, { roundId })).toMatchObject({ ok: true, leftover: 0 });
    const after = (await listPairs(db, roundId)).pairs.map(idsOf);
    expect(after).not.toContainEqual(people);
    const audits = await db.selectFrom("audit").selectAll().execute();
    expect(audits.filter((row) => row.act === "pair.excluded")).toHaveLength(1);
    expect(JSON.stringify(audits)).not.toContain(people[0]);
    expect(await removeExclusion(db, act, { roundId, people: [people[1], people[0]] })).toEqual({
      ok: true,
    });
    expect(await db.selectFrom("pair_exclusion").selectAll().execute()).toEqual([]);
  });

  it("refuses to run with a locked pair that may no longer be, and names both", async () => {
    const db = database();
    const { season } = await makeLeaders(db, 6);
    const { roundId, pairs } = await run(db, season.id);
    await lockPair(db, act, { roundId, pairId: pairs[0]!.id });
    const people = idsOf(pairs[0]!);
    await pausePerson(db, act, { personId: people[0]!, untilOn: "2026-12-01" });
    expect(await runRound(db, act, { roundId })).toEqual({
      ok: false,
      reason: "locked_forbidden",
      people,
    });
    await resumePerson(db, act, { personId: people[0]! });
    expect(await runRound(db, act, { roundId })).toMatchObject({ ok: true });
  });

  it("leaves out who is on pause, has no open account or no seat", async () => {
    const db = database();
    const { season, leaders } = await makeLeaders(db, 6);
    await pausePerson(db, act, { personId: leaders[0]!.id, untilOn: "2026-11-21" });
    await db
      .updateTable("person")
      .set({ state: "disabled" })
      .where("id", "=", leaders[1]!.id)
      .execute();
    await db
      .updateTable("enrolment")
      .set({ state: "withdrawn" })
      .where("person_id", "in", [leaders[2]!.id, leaders[3]!.id])
      .execute();
    const { pairs } = await run(db, season.id);
    expect(pairs.map(idsOf)).toEqual([[leaders[4]!.id, leaders[5]!.id].sort()]);
  });

  it("is published once, mails each partner once in their own language, and closes", async () => {
    const db = database();
    const { season, leaders } = await makeLeaders(db, 4);
    await db
      .updateTable("person")
      .set({ language: "en" })
      .where("id", "=", leaders[0]!.id)
      .execute();
    const { roundId, pairs } = await run(db, season.id);
    expect(await publishRound(db, act, { roundId, revision: 0 })).toEqual({
      ok: false,
      reason: "changed",
    });
    expect(await publish(db, roundId)).toEqual({ ok: true, mails: 4 });
    expect(await publish(db, roundId)).toEqual({ ok: false, reason: "wrong_state" });
    const mails = await db.selectFrom("outbox").selectAll().execute();
    expect(mails.map((mail) => mail.person_id).sort()).toEqual(leaders.map((one) => one.id).sort());
    const english = mails.find((mail) => mail.person_id === leaders[0]!.id)!;
    const own = pairs.find((pair) => idsOf(pair).includes(leaders[0]!.id))!;
    const partner = own.people.find((one) => one.id !== leaders[0]!.id)!;
    expect(english.subject).toBe(`Your learning partner is ${partner.name}`);
    expect(english.text).toContain("https://hub.example.dk/peer");
    expect(english.text).toContain(leaders.find((one) => one.id === partner.id)!.email);
    expect(mails.filter((mail) => mail.subject.startsWith("Din læringsmakker er"))).toHaveLength(3);
    expect((await getPeerOf(db, leaders[0]!.id))!.peers[0]!.id).toBe(partner.id);
    expect(await runRound(db, act, { roundId })).toEqual({ ok: false, reason: "wrong_state" });
    expect(await closeRound(db, act, { roundId })).toEqual({ ok: true });
    expect(await closeRound(db, act, { roundId })).toEqual({ ok: false, reason: "wrong_state" });
    const acts = await db.selectFrom("audit").select("act").orderBy("id").execute();
    expect(acts.map((row) => row.act)).toEqual([
      "round.started",
      "round.run",
      "round.published",
      "round.closed",
    ]);
  });

  it("is published once and mailed once, however many press the button at the same time", async () => {
    const db = database();
    const { season } = await makeLeaders(db, 6);
    const { roundId } = await run(db, season.id);
    const presses = await Promise.all(Array.from({ length: 4 }, () => publish(db, roundId)));
    expect(presses.filter((outcome) => outcome.ok)).toEqual([{ ok: true, mails: 6 }]);
    expect(await db.selectFrom("outbox").select("id").execute()).toHaveLength(6);
  });

  it("is not published when a pair can no longer be", async () => {
    const db = database();
    const { season, leaders } = await makeLeaders(db, 4);
    const { roundId } = await run(db, season.id);
    await pausePerson(db, act, { personId: leaders[0]!.id, untilOn: "2026-12-24" });
    expect(await publish(db, roundId)).toEqual({ ok: false, reason: "stale" });
    expect(await db.selectFrom("outbox").selectAll().execute()).toEqual([]);
  });

  it("does not repeat earlier partners while others are free, and says so where it must", async () => {
    const db = database();
    const { season, leaders } = await makeLeaders(db, 4);
    const [a, b, c, d] = leaders as [Member, Member, Member, Member];
    const first = await makeRound(db, season.id);
    await makePair(db, first.id, [a, b]);
    await makePair(db, first.id, [c, d]);
    const second = await run(db, season.id);
    expect(second.pairs.map(idsOf)).not.toContainEqual(idsOf({ people: [a, b] }));
    const next = await makeRound(db, season.id, { number: 7, published_at: act.now });
    await makePair(db, next.id, [a, c]);
    await makePair(db, next.id, [b, d]);
    const last = await makeRound(db, season.id, { number: 8, published_at: act.now });
    await makePair(db, last.id, [a, d]);
    await makePair(db, last.id, [b, c]);
    expect(await runRound(db, act, { roundId: second.roundId })).toMatchObject({
      leftover: 0,
      summary: { pairs: 2, again: 2 },
    });
    expect(await publish(db, second.roundId)).toMatchObject({ ok: true });
  });

  it("lists who is left over and why, when one municipality has most of the leaders", async () => {
    const db = database();
    const { season } = await makeLeaders(db, 6, {
      municipality: (at) => (at < 5 ? "0461" : "0751"),
    });
    const { roundId, pairs } = await run(db, season.id);
    expect(pairs).toHaveLength(1);
    expect(await listLeftovers(db, roundId)).toMatchObject(
      Array.from({ length: 4 }, () => ({ reason: "one_municipality", municipality: "Odense" })),
    );
  });

  it("begins only in a season that is open or running, with five drafts at most", async () => {
    const db = database();
    const { season } = await makeLeaders(db, 2);
    const ids = [];
    for (let count = 0; count < 5; count += 1) ids.push(await started(db, season.id));
    expect(await startRound(db, act, { seasonId: season.id })).toEqual({
      ok: false,
      reason: "too_many_drafts",
    });
    expect(await deleteDraft(db, act, { roundId: ids[0]! })).toEqual({ ok: true });
    expect(await getRoundById(db, ids[0]!)).toBeNull();
    await db.updateTable("season").set({ state: "closed" }).where("id", "=", season.id).execute();
    expect(await startRound(db, act, { seasonId: season.id })).toEqual({
      ok: false,
      reason: "not_now",
    });
    expect(await runRound(db, act, { roundId: ids[1]! })).toEqual({
      ok: false,
      reason: "season_closed",
    });
    expect(await deleteDraft(db, act, { roundId: ids[1]! })).toEqual({
      ok: false,
      reason: "season_closed",
    });
  });

  it("takes no pause that ends before it begins or lasts too long", async () => {
    const db = database();
    const { id: personId } = await makePerson(db);
    const pause = (untilOn: string) => pausePerson(db, act, { personId, untilOn });
    expect(await pause("2026-11-20")).toEqual({ ok: false, reason: "past" });
    expect(await pause("2029-01-01")).toEqual({ ok: false, reason: "too_far" });
    expect(await pause("2026-12-01")).toEqual({ ok: true });
    expect(await pause("2027-01-01")).toEqual({ ok: true });
    expect(await db.selectFrom("pair_pause").select("until_on").execute()).toEqual([
      { until_on: "2027-01-01" },
    ]);
  });
});

type Member = Awaited<ReturnType<typeof makePerson>>;
