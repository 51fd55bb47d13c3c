import { describe, expect, it } from "vitest";
import { askWhetherMet } from "#app/domain/pairing/commands/ask-whether-met.server.ts";
import { engines } from "#tests/support/database.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { makeLeaders, makePair, makeRound } from "#tests/support/factories/round.ts";
import { useHub } from "#tests/support/hub.ts";

const MONDAY = "2026-11-23T09:00:00.000Z";
const untyped = (text: string) => text.replaceAll("<!-- -->", "");

describe.each(engines)("partners in the browser on %s", (engine) => {
  const hub = useHub(engine, { clock: () => new Date(MONDAY) });

  async function pairUp() {
    const { db } = hub();
    const { season, leaders } = await makeLeaders(db, 2);
    const [anna, bo] = leaders as [(typeof leaders)[0], (typeof leaders)[0]];
    const round = await makeRound(db, season.id, { published_at: "2026-11-01T09:00:00.000Z" });
    const pairId = await makePair(db, round.id, [anna, bo]);
    return { season, anna, bo, pairId, here: `/peer/${pairId}` };
  }

  it("find a time and take it into the calendar", async () => {
    const { anna, bo, here } = await pairUp();
    const browser = await hub().signedIn(anna);
    const page = untyped((await browser.get("/peer")).text);
    const link = new RegExp(`href="${here}/calendar.ics\\?day=([\\d-]+)&amp;time=([\\d:]+)"`);
    const [, day, time] = link.exec(page)!;
    const file = await browser.get(`${here}/calendar.ics?day=${day}&time=${time}`);
    expect(file.text).toContain("BEGIN:VEVENT");
    expect(file.text.replaceAll("\r\n ", "")).toContain(bo.name);
    const uid = (text: string) => /UID:(.*)/.exec(text)![1];
    const other = await (
      await hub().signedIn(bo)
    ).get(`${here}/calendar.ics?day=${day}&time=${time}`);
    expect(uid(other.text), "one appointment, whoever downloads it").toBe(uid(file.text));
    const bad = await browser.get(`${here}/calendar.ics?day=2020-01-01&time=09:00`);
    expect(bad.location).toBe("/peer");
    const stranger = await hub().signedIn(await makePerson(hub().db));
    expect((await stranger.get(`${here}/calendar.ics?day=${day}&time=${time}`)).status).toBe(404);
  });

  it("write a pact, sign it, and are told when it changed under their hands", async () => {
    const { anna, bo, here } = await pairUp();
    const [a, b] = [await hub().signedIn(anna), await hub().signedIn(bo)];
    const empty = await a.post(`${here}/pact`, { intent: "save", text: " ", by: "" });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain("Skriv noget her.");
    await a.post(`${here}/pact`, { intent: "save", text: "Jeg ringer.", by: "2026-12-20" });
    await b.post(`${here}/pact`, { intent: "save", text: "Jeg lytter.", by: "" });
    const page = untyped((await a.get(`${here}/pact`)).text);
    expect(page).toContain("Jeg lytter.");
    expect(page).toContain("Senest 20. december 2026");
    const version = /name="version" value="(\d+)"/.exec(page)![1]!;
    const old = await a.postAndFollow(`${here}/pact`, { intent: "sign", version: "1" });
    expect(old.text).toContain("Aftalen er ændret, siden du åbnede siden.");
    await a.post(`${here}/pact`, { intent: "sign", version });
    expect((await a.get(`${here}/pact`)).text).toContain("Du har skrevet under.");
    const done = await b.postAndFollow(`${here}/pact`, { intent: "sign", version });
    expect(done.text).toContain("I har alle skrevet under.");
    const stranger = await hub().signedIn(await makePerson(hub().db));
    expect((await stranger.get(`${here}/pact`)).status).toBe(404);
    expect((await stranger.post(`${here}/pact`, { intent: "save", text: "Nej" })).status).toBe(404);
  });

  it("answer from the mail without signing in; opening the link changes nothing", async () => {
    const { anna, bo } = await pairUp();
    const { db } = hub();
    const site = { name: "Netværket", address: "https://hub.example.dk" };
    await askWhetherMet(db, { actorId: null, now: MONDAY, site });
    const { text } = await db
      .selectFrom("outbox")
      .select("text")
      .where("person_id", "=", anna.id)
      .executeTakeFirstOrThrow();
    const path = /\/met\/\S+/.exec(text)![0];
    const visitor = hub().visitor();
    const answers = () =>
      db.selectFrom("pair_question").select(["person_id", "answer"]).orderBy("answer").execute();
    for (let open = 0; open < 2; open += 1) {
      const page = await visitor.get(path);
      expect(page.text).toContain(`Har du og ${bo.name} mødtes?`);
      expect(page.text).not.toContain("<script");
    }
    expect((await answers()).map((row) => row.answer)).toEqual([null, null]);
    expect((await visitor.post(path, { answer: "maybe" })).status).toBe(404);
    const saved = await visitor.postAndFollow(path, { answer: "not_yet" });
    expect(untyped(saved.text)).toContain("Dit svar er gemt: Ikke endnu.");
    expect(await answers()).toContainEqual({ person_id: anna.id, answer: "not_yet" });
    const gone = await visitor.get("/met/findes-ikke");
    expect(gone.status).toBe(410);
    expect(gone.text).toContain("Linket gælder ikke længere");
    expect((await visitor.post("/met/findes-ikke", { answer: "yes" })).status).toBe(404);
  });

  it("answer on their own page", async () => {
    const { anna, pairId } = await pairUp();
    const browser = await hub().signedIn(anna);
    const page = await browser.postAndFollow("/peer", {
      intent: "met",
      pair: pairId,
      answer: "yes",
    });
    expect(untyped(page.text)).toContain("Dit svar: Ja, vi har mødtes.");
  });

  it("reflect in private, and take it on into a note", async () => {
    const { anna, bo, here, pairId } = await pairUp();
    const [a, b] = [await hub().signedIn(anna), await hub().signedIn(bo)];
    const text = "Vi troede, det var os, der ejede problemet.";
    const page = await a.postAndFollow(`${here}/reflection`, {
      intent: "save",
      text,
      who: "only_me",
    });
    expect(page.text).toContain(`/notes/new?reflection=${pairId}`);
    expect((await b.get(`${here}/reflection`)).text).not.toContain(text);
    expect((await b.get(`/notes/new?reflection=${pairId}`)).text).not.toContain(text);
    expect((await a.get(`/notes/new?reflection=${pairId}`)).text).toContain(text);
    await a.post(`${here}/reflection`, { intent: "save", text, who: "pair" });
    expect((await b.get(`${here}/reflection`)).text).toContain(text);
    expect((await b.get(`/notes/new?reflection=${pairId}`)).text).not.toContain(text);
    await a.post(`${here}/reflection`, { intent: "remove" });
    expect((await b.get(`${here}/reflection`)).text).not.toContain(text);
  });

  it("ask quietly for another peer: the organiser sees it, the peer never", async () => {
    const { anna, bo, pairId, season } = await pairUp();
    const [a, b] = [await hub().signedIn(anna), await hub().signedIn(bo)];
    const organiser = await hub().as("organiser");
    const asked = await a.postAndFollow("/peer", {
      intent: "wish",
      pair: pairId,
      text: "Vi kender hinanden.",
    });
    expect(asked.text).toContain("Kun arrangøren kan se det.");
    const wishes = `/seasons/${season.number}/wishes`;
    for (const path of ["/", "/peer", `/seasons/${season.number}/pairs`])
      expect((await b.get(path)).text).not.toContain("Vi kender hinanden.");
    expect((await b.get(wishes)).status).toBe(403);
    expect(untyped((await organiser.get("/")).text)).toContain(wishes);
    expect(untyped((await organiser.get(`/seasons/${season.number}/rounds`)).text)).toContain(
      "1 leder har stille bedt om en anden makker.",
    );
    expect((await organiser.get(wishes)).text).toContain("Vi kender hinanden.");
    const settled = await organiser.postAndFollow(wishes, { pair: pairId, person: anna.id });
    expect(settled.text).toContain("Ønsket er klaret.");
    expect((await organiser.get("/")).text).not.toContain(wishes);
    expect((await a.get("/peer")).text).toContain("Arrangøren har set dit ønske");
  });

  it("are counted for the organiser, who is told when they are few", async () => {
    const { anna, pairId, season } = await pairUp();
    const organiser = await hub().as("organiser");
    const path = `/seasons/${season.number}/outcomes`;
    expect((await organiser.get(path)).text).toContain("Ingen har svaret endnu");
    await (
      await hub().signedIn(anna)
    ).post("/peer", { intent: "met", pair: pairId, answer: "yes" });
    const page = untyped((await organiser.get(path)).text);
    expect(page).toContain("Kun 1 par har svaret.");
    expect(page).toMatch(/100\s%/);
    expect(page).not.toContain(anna.name);
    expect((await (await hub().signedIn(anna)).get(path)).status).toBe(403);
  });
});
