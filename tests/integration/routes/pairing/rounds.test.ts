import { describe, expect, it } from "vitest";
import { engines } from "../../../support/database.ts";
import { makePerson } from "../../../support/factories/person.ts";
import { makeLeaders, makePair, makeRound } from "../../../support/factories/round.ts";
import { makeEnrolment, makeSeason } from "../../../support/factories/season.ts";
import { useHub } from "../../../support/hub.ts";

const untyped = (text: string) => text.replaceAll("<!-- -->", "");

describe.each(engines)("rounds of pairing in the browser on %s", (engine) => {
  const hub = useHub(engine);

  it("begin as a draft, are run, adjusted, confirmed and published by an organiser", async () => {
    const { db } = hub();
    const { season, leaders } = await makeLeaders(db, 9);
    const organiser = await hub().as("organiser");
    const rounds = `/seasons/${season.number}/rounds`;
    const page = await organiser.postAndFollow(rounds);
    expect(untyped(page.text)).toContain("9 personer er klar");
    const here = `${rounds}/1`;
    const run = untyped((await organiser.postAndFollow(here, { intent: "run" })).text);
    expect(run).toContain("Runden er kørt: 4 par.");
    expect(run).toContain("Bevist: ingen tilladt sammensætning");
    expect(run).toContain("Trekløveret er også bevist");
    const [pair] = await db.selectFrom("pair").selectAll().orderBy("position").execute();
    const locked = await organiser.postAndFollow(here, { intent: "lock", pair: pair!.id });
    expect(locked.text).toContain("Låst");
    await organiser.postAndFollow(here, { intent: "unlock", pair: pair!.id });
    const [first, second] = await peopleIn(pair!.id);
    const parted = await organiser.postAndFollow(here, {
      intent: "part",
      first: first!,
      second: second!,
    });
    expect(parted.text).toContain("Parret er skilt ad");
    await organiser.postAndFollow(here, { intent: "run" });
    const confirm = untyped((await organiser.get(`${here}/publish`)).text);
    expect(confirm).toContain("9 mails bliver sendt");
    expect(confirm).toMatch(/Din læringsmakker er|Your learning partner is/);
    const revision = /name="revision" value="(\d+)"/.exec(confirm)![1]!;
    const done = await organiser.postAndFollow(`${here}/publish`, { revision });
    expect(untyped(done.text)).toContain("9 mails er på vej");
    expect(done.text).not.toContain('value="run"');
    expect((await organiser.get(`${here}/publish`)).status).toBe(303);
    const mails = await db.selectFrom("outbox").select("person_id").execute();
    expect(mails.map((mail) => mail.person_id).sort()).toEqual(leaders.map((one) => one.id).sort());
    expect((await organiser.postAndFollow(here, { intent: "close" })).text).toContain("Afsluttet");

    async function peopleIn(pairId: string) {
      const rows = await db
        .selectFrom("pair_member")
        .select("person_id")
        .where("pair_id", "=", pairId)
        .execute();
      return rows.map((row) => row.person_id);
    }
  });

  it("take pauses and exclusions, and say at the field what is wrong", async () => {
    const { db } = hub();
    const { season, leaders } = await makeLeaders(db, 4);
    const organiser = await hub().as("organiser");
    await organiser.post(`/seasons/${season.number}/rounds`);
    const here = `/seasons/${season.number}/rounds/1`;
    const [anna, bo] = leaders;
    const late = await organiser.post(here, {
      intent: "pause",
      person: anna!.id,
      until: "2020-01-01",
    });
    expect(late.status).toBe(422);
    expect(late.text).toContain("Vælg en dag, der ikke er gået.");
    const empty = await organiser.post(here, { intent: "pause", person: "", until: "" });
    expect(empty.status).toBe(422);
    // Without JavaScript it is focus that brings one to the form, far down the page.
    expect(empty.text).toMatch(/error-summary"[^>]* autofocus="".*href="#pause-person"/s);
    const same = await organiser.post(here, {
      intent: "exclude",
      first: anna!.id,
      second: anna!.id,
    });
    expect(same.text).toContain("Vælg to forskellige.");
    const kept = await organiser.postAndFollow(here, {
      intent: "exclude",
      first: anna!.id,
      second: bo!.id,
    });
    expect(kept.text).toContain("De to bliver ikke makkere");
    const allowed = await organiser.postAndFollow(here, {
      intent: "allow",
      first: bo!.id,
      second: anna!.id,
    });
    expect(allowed.text).toContain("Ingen er holdt fra hinanden");
    const until = `${new Date().getFullYear() + 1}-01-15`;
    const paused = await organiser.postAndFollow(here, {
      intent: "pause",
      person: anna!.id,
      until,
    });
    expect(paused.text).toContain(`til og med 15. januar ${until.slice(0, 4)}`);
    await organiser.postAndFollow(here, { intent: "resume", person: anna!.id });
    const gone = await organiser.postAndFollow(here, { intent: "delete" });
    expect(gone.text).toContain("Kladden er slettet");
    expect((await organiser.get(here)).status).toBe(404);
  });

  it("are closed to everybody else, drafts and exclusions above all", async () => {
    const { db } = hub();
    const { season, leaders } = await makeLeaders(db, 4);
    const draft = await makeRound(db, season.id, { state: "draft", published_at: null });
    await makePair(db, draft.id, leaders.slice(0, 2));
    const [a, b] = leaders.map((one) => one.id).sort();
    await db
      .insertInto("pair_exclusion")
      .values({ person_a: a!, person_b: b!, created_by: null, created_at: season.created_at })
      .execute();
    const member = await hub().signedIn(leaders[0]!);
    const here = `/seasons/${season.number}/rounds`;
    for (const path of [here, `${here}/1`, `${here}/1/publish`]) {
      expect((await member.get(path)).status).toBe(403);
      expect((await member.post(path, { intent: "run" })).status).toBe(403);
      expect((await hub().visitor().get(path)).location).toContain("/sign-in");
    }
    const pairs = await member.get(`/seasons/${season.number}/pairs`);
    expect(pairs.text).toContain("Ingen makkerpar endnu");
    expect(pairs.text).not.toContain(leaders[1]!.name);
    const own = await member.get("/peer");
    expect(own.text).toContain("Du har ingen læringsmakker endnu");
    expect(own.text).not.toContain(leaders[1]!.name);
    expect((await db.selectFrom("pair").selectAll().execute()).length).toBe(1);
  });

  it("cannot be changed in a closed season", async () => {
    const { db } = hub();
    const season = await makeSeason(db, { state: "closed" });
    await makeRound(db, season.id, { state: "draft", published_at: null });
    const organiser = await hub().as("organiser");
    const here = `/seasons/${season.number}/rounds/1`;
    expect((await organiser.get(here)).text).not.toContain('value="run"');
    const refused = await organiser.postAndFollow(here, { intent: "run" });
    expect(refused.text).toContain("Sæsonen er afsluttet og kan ikke ændres.");
    const kept = await organiser.postAndFollow(here, { intent: "delete" });
    expect(kept.text).toContain("Sæsonen er afsluttet");
    expect((await organiser.get(`/seasons/${season.number}/rounds`)).text).not.toContain(
      "Begynd en ny runde</",
    );
  });

  it("that no engine made are shown without figures or proof", async () => {
    const { db } = hub();
    const { season, leaders } = await makeLeaders(db, 2);
    await makePair(db, (await makeRound(db, season.id)).id, leaders);
    const organiser = await hub().as("organiser");
    const page = await organiser.get(`/seasons/${season.number}/rounds/1`);
    expect(page.status).toBe(200);
    expect(page.text).toContain(leaders[1]!.name);
    expect(page.text).not.toContain("Hvor gode er parrene?");
  });

  it("show published pairs to the season's members, without scores, and to nobody else", async () => {
    const { db } = hub();
    const { season, leaders } = await makeLeaders(db, 4);
    const round = await makeRound(db, season.id);
    await makePair(db, round.id, leaders.slice(0, 2));
    await makePair(db, round.id, leaders.slice(2));
    const path = `/seasons/${season.number}/pairs`;
    const page = await (await hub().signedIn(leaders[3]!)).get(path);
    for (const one of leaders) expect(page.text).toContain(one.name);
    expect(page.text).toContain("Dit par");
    expect(page.text).not.toContain("Score");
    const outsider = await hub().signedIn(await makePerson(db));
    expect((await outsider.get(path)).status).toBe(404);
    expect((await outsider.get("/seasons/99999/pairs")).status).toBe(404);
    expect((await hub().visitor().get(path)).location).toContain("/sign-in");
  });

  it("lead each partner to the other, with the address and a first question", async () => {
    const { db } = hub();
    const { season, leaders } = await makeLeaders(db, 2);
    const [anna, bo] = leaders as [(typeof leaders)[0], (typeof leaders)[0]];
    const round = await makeRound(db, season.id);
    const factors = [
      { factor: "helps" as const, from: bo.id, to: anna.id, topics: ["loneliness"], points: 100 },
    ];
    const link = { a: anna.id, b: bo.id, score: 100, factors, again: false };
    await makePair(db, round.id, [anna, bo], { links: [link] });
    const browser = await hub().signedIn(anna);
    const page = await browser.get("/peer");
    expect(page.text).toContain(`mailto:${bo.email}`);
    expect(page.text).toContain(
      "kan bidrage med ensomhed og fællesskaber, som du gerne vil lære om.",
    );
    expect(page.text).toContain("hvis du begyndte forfra med ensomhed og fællesskaber?");
    expect((await browser.get("/peer?lang=en")).text).toContain("which you want to learn about");
    await browser.post("/language", { language: "da" });
    const wrong = await browser.post("/peer", { intent: "pause", until: "i morgen" });
    expect(wrong.status).toBe(422);
    const until = `${new Date().getFullYear() + 1}-02-01`;
    await browser.post("/peer", { intent: "pause", until });
    const paused = await db.selectFrom("pair_pause").selectAll().execute();
    expect(paused).toMatchObject([{ person_id: anna.id, until_on: until }]);
    await browser.post("/peer", { intent: "resume" });
    expect(await db.selectFrom("pair_pause").selectAll().execute()).toEqual([]);
  });

  it("tell who was left over that there is no peer this time", async () => {
    const { db } = hub();
    const { season, leaders } = await makeLeaders(db, 2);
    const late = await makePerson(db, { municipality_code: "0766" });
    await makeEnrolment(db, season.id, late);
    const round = await makeRound(db, season.id);
    await makePair(db, round.id, leaders);
    const page = await (await hub().signedIn(late)).get("/peer");
    expect(untyped(page.text)).toContain(
      `Du kom ikke med i den nyeste makkerrunde i sæson ${season.number}.`,
    );
  });
});
