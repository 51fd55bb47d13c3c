import { describe, expect, it } from "vitest";
import {
  answerAsPartner,
  answerByLink,
} from "#app/domain/pairing/commands/answer-whether-met.server.ts";
import { askWhetherMet } from "#app/domain/pairing/commands/ask-whether-met.server.ts";
import { signPact, writePromise } from "#app/domain/pairing/commands/keep-pact.server.ts";
import { saveReflection } from "#app/domain/pairing/commands/keep-reflection.server.ts";
import {
  settleWish,
  wishForPeer,
  withdrawWish,
} from "#app/domain/pairing/commands/wish-for-peer.server.ts";
import { getMetLink } from "#app/domain/pairing/queries/get-met-link.server.ts";
import { getOutcomes } from "#app/domain/pairing/queries/get-outcomes.server.ts";
import { getPact } from "#app/domain/pairing/queries/get-pact.server.ts";
import { listReflections } from "#app/domain/pairing/queries/list-reflections.server.ts";
import { countWaitingWishes, listWishes } from "#app/domain/pairing/queries/list-wishes.server.ts";
import { suggestPeerTimes } from "#app/domain/pairing/queries/suggest-times.server.ts";
import { engines, useDatabase } from "#tests/support/database.ts";
import { makeMeeting, makeRsvp } from "#tests/support/factories/meeting.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { makePair, makeRound } from "#tests/support/factories/round.ts";
import { makeEnrolment, makeSeason } from "#tests/support/factories/season.ts";

const site = { name: "Læringsnetværket", address: "https://hub.example.dk" };
/** A Monday at ten in the morning. */
const MONDAY = "2026-11-23T09:00:00.000Z";
const act = (now = MONDAY) => ({ actorId: null, now, site });
const days = (count: number) => new Date(Date.parse(MONDAY) + count * 86_400_000).toISOString();

describe.each(engines)("partners on %s", (engine) => {
  const db = useDatabase(engine);

  async function pairUp({
    published = days(-22),
    ends = "2027-06-30",
    state = "published" as const,
  } = {}) {
    const season = await makeSeason(db(), { ends_on: ends });
    const [anna, bo] = [
      await makePerson(db(), { name: "Anna Bæk" }),
      await makePerson(db(), { name: "Bo Lund", language: "en", municipality_code: "0461" }),
    ];
    for (const one of [anna, bo]) await makeEnrolment(db(), season.id, one);
    const round = await makeRound(db(), season.id, { published_at: published, state });
    const pairId = await makePair(db(), round.id, [anna, bo]);
    return { season, round, anna, bo, pairId };
  }

  const mails = () =>
    db().selectFrom("outbox").select(["person_id", "subject", "text", "once_key"]).execute();
  const secretIn = (text: string) => /\/met\/(\S+)/.exec(text)![1]!;

  it("sign what both have written, and anew after a change", async () => {
    const { anna, bo, pairId } = await pairUp();
    const [a, b] = [
      { pairId, personId: anna.id },
      { pairId, personId: bo.id },
    ];
    const gone = { ...a, text: "Jeg ringer.", byOn: "2020-12-20" };
    expect(await writePromise(db(), act(), gone)).toEqual({ ok: false, reason: "past" });
    await writePromise(db(), act(), { ...a, text: "Jeg ringer.", byOn: "2026-12-20" });
    expect(await signPact(db(), act(), { ...a, version: 1 })).toEqual({
      ok: false,
      reason: "incomplete",
    });
    await writePromise(db(), act(), { ...b, text: "I listen.", byOn: null });
    expect(await signPact(db(), act(), { ...a, version: 1 })).toMatchObject({ reason: "changed" });
    expect(await signPact(db(), act(), { ...a, version: 2 })).toEqual({ ok: true });
    expect(await signPact(db(), act(), { ...a, version: 2 })).toEqual({ ok: true });
    expect((await mails()).map((mail) => [mail.person_id, mail.subject])).toEqual([
      [bo.id, "Anna Bæk has signed your pact"],
    ]);
    await signPact(db(), act(), { ...b, version: 2 });
    expect((await getPact(db(), pairId)).signatures.size).toBe(2);
    await writePromise(db(), act(), { ...a, text: "Jeg ringer.", byOn: "2026-12-20" });
    expect((await getPact(db(), pairId)).signatures.size, "the same words change nothing").toBe(2);
    await writePromise(db(), act(), { ...a, text: "Jeg skriver.", byOn: null });
    const changed = await getPact(db(), pairId);
    expect([changed.version, changed.signatures.size]).toEqual([3, 0]);
  });

  it("keep their pact once the round is closed, and nobody else's ever", async () => {
    const { anna, pairId, round } = await pairUp();
    const stranger = await makePerson(db());
    const promise = { text: "Jeg ringer.", byOn: null };
    expect(await writePromise(db(), act(), { pairId, personId: stranger.id, ...promise })).toEqual({
      ok: false,
      reason: "not_found",
    });
    await db().updateTable("round").set({ state: "closed" }).where("id", "=", round.id).execute();
    expect(await writePromise(db(), act(), { pairId, personId: anna.id, ...promise })).toEqual({
      ok: false,
      reason: "closed",
    });
    await db().updateTable("round").set({ state: "draft" }).where("id", "=", round.id).execute();
    expect(
      await wishForPeer(db(), act(), { pairId, personId: anna.id, text: "" }),
      "a draft is nobody's yet",
    ).toEqual({ ok: false, reason: "not_found" });
  });

  it("are asked once after three weeks, by however many processes, and the link answers", async () => {
    const { anna, bo, pairId } = await pairUp();
    await pairUp({ published: days(-10) });
    await pairUp({ published: days(-60) });
    const asked = await Promise.all([1, 2, 3].map(() => askWhetherMet(db(), act())));
    expect(asked.reduce((sum, one) => sum + one)).toBe(2);
    expect(await askWhetherMet(db(), act(days(1)))).toBe(0);
    const sent = await mails();
    expect(sent.map((mail) => mail.person_id).sort()).toEqual([anna.id, bo.id].sort());
    const toBo = sent.find((mail) => mail.person_id === bo.id)!;
    expect(toBo.subject).toBe("Did you and Anna Bæk meet?");
    const secret = secretIn(toBo.text);
    const stored = await db().selectFrom("pair_question").select("token_hash").execute();
    expect(stored.some((row) => row.token_hash === secret)).toBe(false);
    expect(await getMetLink(db(), secret, MONDAY)).toMatchObject({
      pairId,
      personId: bo.id,
      occasion: "three_weeks",
      answer: null,
      names: ["Anna Bæk"],
    });
    for (const answer of ["not_yet", "yes"] as const)
      expect(await answerByLink(db(), act(), { secret, answer })).toEqual({ ok: true });
    expect((await getMetLink(db(), secret, MONDAY))!.answer).toBe("yes");
    expect(await getMetLink(db(), secret, days(61))).toBeNull();
    expect(await answerByLink(db(), act(days(61)), { secret, answer: "will_not" })).toEqual({
      ok: false,
      reason: "gone",
    });
    expect(await getMetLink(db(), "findes-ikke", MONDAY)).toBeNull();
  });

  it("are asked again at the season's end, but for those who have met", async () => {
    const { anna, bo, pairId } = await pairUp();
    await askWhetherMet(db(), act());
    await answerAsPartner(db(), act(), { pairId, personId: anna.id, answer: "yes" });
    await answerAsPartner(db(), act(), { pairId, personId: bo.id, answer: "not_yet" });
    await db().updateTable("season").set({ ends_on: "2026-11-23" }).execute();
    expect(await askWhetherMet(db(), act("2026-11-22T10:00:00.000Z")), "a Sunday").toBe(0);
    expect(await askWhetherMet(db(), act())).toBe(1);
    const last = (await mails()).at(-1)!;
    expect(last).toMatchObject({
      person_id: bo.id,
      once_key: `met:season_end:${pairId}:${bo.id}`,
    });
    expect(await askWhetherMet(db(), act(days(2)))).toBe(0);
  });

  it("who have said yes unasked, or have left, are not asked", async () => {
    const { anna, bo, pairId } = await pairUp();
    await answerAsPartner(db(), act(), { pairId, personId: anna.id, answer: "yes" });
    await db().updateTable("person").set({ state: "disabled" }).where("id", "=", bo.id).execute();
    expect(await askWhetherMet(db(), act())).toBe(0);
  });

  it("who said not yet unasked are asked, and the answer stays until another comes", async () => {
    const { anna, pairId } = await pairUp();
    await answerAsPartner(db(), act(), { pairId, personId: anna.id, answer: "not_yet" });
    expect(await askWhetherMet(db(), act())).toBe(2);
    const mail = (await mails()).find((one) => one.person_id === anna.id)!;
    expect((await getMetLink(db(), secretIn(mail.text), MONDAY))!.answer).toBe("not_yet");
  });

  it("keep a reflection to themselves or share it with the pair", async () => {
    const { anna, bo, pairId } = await pairUp();
    const write = (personId: string, shared: boolean) =>
      saveReflection(db(), act(), { pairId, personId, text: "Ring først.", shared });
    await write(anna.id, false);
    await write(bo.id, true);
    expect((await listReflections(db(), pairId, bo.id)).map((one) => one.personId)).toEqual([
      bo.id,
    ]);
    expect(await listReflections(db(), pairId, anna.id)).toHaveLength(2);
    const stranger = await makePerson(db());
    expect(await write(stranger.id, true)).toEqual({ ok: false, reason: "not_found" });
  });

  it("ask quietly for another peer, which waits for one organiser and is mailed to nobody", async () => {
    const { anna, bo, pairId, season } = await pairUp();
    const organiser = await makePerson(db(), { role: "organiser" });
    const own = { pairId, personId: anna.id };
    await wishForPeer(db(), act(), { ...own, text: "Vi kender hinanden." });
    expect(await countWaitingWishes(db())).toEqual([{ season: season.number, wishes: 1 }]);
    expect(await listWishes(db(), season.id)).toMatchObject([
      { text: "Vi kender hinanden.", asker: { id: anna.id }, peers: [{ id: bo.id }], round: 1 },
    ]);
    const other = await makeSeason(db());
    const by = { ...act(), actorId: organiser.id };
    expect(await settleWish(db(), by, { ...own, seasonId: other.id })).toMatchObject({ ok: false });
    expect(await settleWish(db(), by, { ...own, seasonId: season.id })).toEqual({ ok: true });
    expect(await settleWish(db(), by, { ...own, seasonId: season.id })).toMatchObject({
      ok: false,
    });
    expect(await countWaitingWishes(db())).toEqual([]);
    expect(await mails()).toEqual([]);
    const log = await db().selectFrom("audit").selectAll().execute();
    expect(JSON.stringify(log)).not.toContain(anna.id);
    await withdrawWish(db(), act(), own);
    expect(await listWishes(db(), season.id)).toEqual([]);
  });

  it("wait no more for another peer once a later round gave them one", async () => {
    const { anna, bo, pairId, season } = await pairUp();
    await wishForPeer(db(), act(), { pairId, personId: anna.id, text: "" });
    const next = await makeRound(db(), season.id, { number: 2, state: "draft" });
    await makePair(db(), next.id, [anna, bo]);
    expect(await countWaitingWishes(db())).toEqual([{ season: season.number, wishes: 1 }]);
    await db().updateTable("round").set({ state: "published" }).where("id", "=", next.id).execute();
    expect(await countWaitingWishes(db())).toEqual([]);
    expect(await listWishes(db(), season.id)).toMatchObject([{ settledAt: next.published_at }]);
  });

  it("are offered times beside the meetings that either comes to", async () => {
    const { anna, bo } = await pairUp();
    const first = (await suggestPeerTimes(db(), [anna.id, bo.id], "2026-11-23"))[0]!;
    const meeting = await makeMeeting(db(), { starts_at: first.startsAt, ends_at: first.endsAt });
    await makeRsvp(db(), meeting.id, anna.id, "no");
    const again = async () => (await suggestPeerTimes(db(), [anna.id, bo.id], "2026-11-23"))[0]!;
    expect(await again()).toEqual(first);
    await makeRsvp(db(), meeting.id, bo.id, "yes");
    expect((await again()).startsAt).not.toBe(first.startsAt);
    await db().updateTable("meeting").set({ state: "cancelled" }).execute();
    expect(await again()).toEqual(first);
  });

  it("are counted by the latest answer of each, with pacts that all have signed", async () => {
    const { anna, bo, pairId, season } = await pairUp();
    const before = await getOutcomes(db(), season.id);
    expect(before).toMatchObject({ pairs: 1, answered: 0, met: 0, signedPacts: 0 });
    await answerAsPartner(db(), act(), { pairId, personId: anna.id, answer: "yes" });
    const later = act("2027-07-01T09:00:00.000Z");
    await answerAsPartner(db(), later, { pairId, personId: anna.id, answer: "will_not" });
    expect(await getOutcomes(db(), season.id)).toMatchObject({ answered: 1, met: 0 });
    for (const one of [anna, bo])
      await writePromise(db(), act(), {
        pairId,
        personId: one.id,
        text: "Jeg ringer.",
        byOn: null,
      });
    for (const one of [anna, bo])
      await signPact(db(), act(), { pairId, personId: one.id, version: 2 });
    expect((await getOutcomes(db(), season.id)).signedPacts).toBe(1);
  });
});
