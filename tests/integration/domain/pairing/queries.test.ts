import { describe, expect, it } from "vitest";
import { getPeerOf, listOwnPairs } from "#app/domain/pairing/queries/get-peer.server.ts";
import {
  draftRounds,
  listPublishedRounds,
  listRounds,
} from "#app/domain/pairing/queries/list-rounds.server.ts";
import { engines, useDatabase } from "../../../support/database.ts";
import { makePerson } from "../../../support/factories/person.ts";
import { makePair, makeRound } from "../../../support/factories/round.ts";
import { makeEnrolment, makeSeason } from "../../../support/factories/season.ts";

describe.each(engines)("a leader's peer on %s", (engine) => {
  const db = useDatabase(engine);

  it("is nobody before a round is published", async () => {
    const [anna, bo] = [await makePerson(db()), await makePerson(db())];
    const season = await makeSeason(db());
    const draft = await makeRound(db(), season.id, { state: "draft", published_at: null });
    await makePair(db(), draft.id, [anna, bo]);
    expect(await getPeerOf(db(), anna.id)).toBeNull();
    expect(await listPublishedRounds(db(), season.id)).toEqual([]);
    expect(await draftRounds(db())).toMatchObject([
      { number: 1, pairs: 1, people: 2, season: { number: season.number } },
    ]);
  });

  it("is the other one of the newest published round, with contact and the season's tile", async () => {
    const anna = await makePerson(db());
    const old = await makePerson(db());
    const bo = await makePerson(db(), { email: "bo@example.dk", phone: "12345678" });
    const season = await makeSeason(db());
    await makeEnrolment(db(), season.id, bo, { municipality_code: "0461" });
    await db()
      .insertInto("person_topic")
      .values({ person_id: bo.id, topic_key: "loneliness", side: "offers" })
      .execute();
    const first = await makeRound(db(), season.id, { state: "closed" });
    await makePair(db(), first.id, [anna, old]);
    const second = await makeRound(db(), season.id, {
      number: 2,
      published_at: "2026-10-11T08:00:00.000Z",
    });
    await makePair(db(), second.id, [bo, anna]);
    const own = await getPeerOf(db(), anna.id);
    expect(own).toMatchObject({
      round: { number: 2, state: "published" },
      season: { number: season.number },
      peers: [
        {
          id: bo.id,
          email: "bo@example.dk",
          phone: "12345678",
          offers: ["loneliness"],
          wants: [],
          municipality: { name: "Odense", code: "0461" },
        },
      ],
    });
    expect((await listOwnPairs(db(), anna.id)).map((pair) => pair.peers[0]!.id)).toEqual([
      bo.id,
      old.id,
    ]);
    expect((await listPublishedRounds(db(), season.id)).map((round) => round.number)).toEqual([
      2, 1,
    ]);
  });

  it("are two in a trio, and a closed account gives no address", async () => {
    const [anna, bo] = [await makePerson(db()), await makePerson(db())];
    const gone = await makePerson(db(), { state: "disabled" });
    const season = await makeSeason(db());
    const round = await makeRound(db(), season.id);
    await makePair(db(), round.id, [anna, bo, gone]);
    const own = await getPeerOf(db(), anna.id);
    expect(own!.peers.map((peer) => [peer.id, peer.email !== ""])).toEqual([
      [bo.id, true],
      [gone.id, false],
    ]);
    expect(own!.reasons.links).toHaveLength(3);
  });

  it("draft rounds of a closed season wait for nobody", async () => {
    const season = await makeSeason(db(), { state: "closed" });
    await makeRound(db(), season.id, { state: "draft", published_at: null });
    expect(await draftRounds(db())).toEqual([]);
    expect(await listRounds(db(), season.id)).toHaveLength(1);
  });
});
