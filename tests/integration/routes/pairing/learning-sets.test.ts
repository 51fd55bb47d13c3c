import { describe, expect, it } from "vitest";
import { engines } from "../../../support/database.ts";
import { makeLeaders, makePair, makeRound } from "../../../support/factories/round.ts";
import { useHub } from "../../../support/hub.ts";

const untyped = (text: string) => text.replaceAll("<!-- -->", "");

describe.each(engines)("rounds of learning sets in the browser on %s", (engine) => {
  const hub = useHub(engine);

  it("are begun with a size, run with the bound said plainly, published once, and seen by each member", async () => {
    const { db } = hub();
    const { season, leaders } = await makeLeaders(db, 12);
    const organiser = await hub().as("organiser");
    const rounds = `/seasons/${season.number}/rounds`;
    const begun = untyped((await organiser.postAndFollow(rounds, { size: "4" })).text);
    expect(begun).toContain("12 personer er klar til at komme i grupper på omkring 4.");
    const here = `${rounds}/1`;
    const run = untyped((await organiser.postAndFollow(here, { intent: "run" })).text);
    expect(run).toContain("Runden er kørt: 3 læringsgrupper.");
    expect(run).toMatch(/Grupperne er mindst \d\d % af det bedst mulige\.|Bevist: ingen tilladte/);
    expect(run).toContain("Alle grupper er på 4.");
    const groups = await membersBySet();
    expect([...groups.values()].map((ids) => ids.length)).toEqual([4, 4, 4]);
    await organiser.postAndFollow(here, { intent: "run" });
    expect([...(await membersBySet()).values()]).toEqual([...groups.values()]);
    const confirm = untyped((await organiser.get(`${here}/publish`)).text);
    expect(confirm).toContain("12 mails bliver sendt");
    expect(confirm).toContain("3 læringsgrupper");
    const revision = /name="revision" value="(\d+)"/.exec(confirm)![1]!;
    const done = await organiser.postAndFollow(`${here}/publish`, { revision });
    expect(untyped(done.text)).toContain("12 mails er på vej");
    const mails = await db.selectFrom("outbox").select(["person_id", "subject"]).execute();
    expect(mails.map((mail) => mail.person_id).sort()).toEqual(leaders.map((one) => one.id).sort());
    const [first] = leaders;
    const mine = [...(await membersBySet()).values()].find((ids) => ids.includes(first!.id))!;
    const page = untyped((await (await hub().signedIn(first!)).get("/peer")).text);
    for (const one of leaders.filter((other) => other.id !== first!.id))
      expect(page.includes(one.email)).toBe(mine.includes(one.id));
    expect(page).toMatch(/Din læringsgruppe|Your learning group/);

    async function membersBySet() {
      const rows = await db
        .selectFrom("pair_member")
        .innerJoin("pair", "pair.id", "pair_member.pair_id")
        .select(["pair.position", "pair_member.person_id as id"])
        .orderBy("pair.position")
        .orderBy("pair_member.person_id")
        .execute();
      const sets = new Map<number, string[]>();
      for (const { position, id } of rows) sets.set(position, [...(sets.get(position) ?? []), id]);
      return sets;
    }
  });

  it("leave pairs as they are: the peer stays the peer, and nothing of pairs can be done with a set", async () => {
    const { db } = hub();
    const { season, leaders } = await makeLeaders(db, 6);
    const [anna, bo] = leaders;
    const pairs = await makeRound(db, season.id);
    await makePair(db, pairs.id, [anna!, bo!]);
    const round = await makeRound(db, season.id, {
      number: 2, set_size: 3, published_at: "2026-09-12T08:00:00.000Z",
    }); // prettier-ignore
    const set = await makePair(db, round.id, leaders.slice(0, 1).concat(leaders.slice(2, 5)));
    const reader = await hub().signedIn(anna!);
    const page = (await reader.get("/peer")).text;
    for (const one of [bo!, ...leaders.slice(2, 5)]) expect(page).toContain(one.email);
    expect(page).not.toContain(leaders[5]!.email);
    expect((await reader.get(`/peer/${set}/pact`)).status).toBe(404);
    const organiser = await hub().as("organiser");
    const here = `/seasons/${season.number}/rounds`;
    expect((await organiser.get(`${here}/2/compare`)).status).toBe(404);
    expect((await organiser.get(`${here}/2/pairs.csv`)).status).toBe(404);
    const locked = await organiser.post(`${here}/2`, { intent: "lock", pair: set });
    expect(locked.status).toBe(404);
    expect((await organiser.post(here, { size: "9" })).status).toBe(422);
    const members = untyped((await reader.get(`/seasons/${season.number}/pairs?round=2`)).text);
    expect(members).toMatch(/1 læringsgruppe|1 learning group/);
  });

  it("seat the leader who sat with somebody before with others, and name who is left over", async () => {
    const { db } = hub();
    const { season, leaders } = await makeLeaders(db, 9, {
      municipality: (at) => ["0101", "0101", "0101", "0101", "0461", "0751", "0851", "0766", "0259"][at]!,
    }); // prettier-ignore
    const earlier = await makeRound(db, season.id, { set_size: 3 });
    await makePair(db, earlier.id, [leaders[4]!, leaders[5]!, leaders[6]!]);
    const organiser = await hub().as("organiser");
    const rounds = `/seasons/${season.number}/rounds`;
    await organiser.postAndFollow(rounds, { size: "4" });
    const run = untyped((await organiser.postAndFollow(`${rounds}/2`, { intent: "run" })).text);
    expect(run).toContain("Uden gruppe");
    expect(run).toContain("og i en gruppe er der højst én fra hver kommune");
    const summary = await db.selectFrom("round").select("summary").where("number", "=", 2).executeTakeFirstOrThrow(); // prettier-ignore
    expect(JSON.parse(summary.summary)).toMatchObject({ eligible: 9, people: 7 });
  });
});
