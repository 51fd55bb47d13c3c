import { describe, expect, it } from "vitest";
import { engines } from "#tests/support/database.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { makeEnrolment, makeSeason } from "#tests/support/factories/season.ts";
import { useHub } from "#tests/support/hub.ts";
import { mailsSent } from "#tests/support/season-acts.ts";

const clock = () => new Date("2026-07-01T08:00:00.000Z");
const words = { motivation: "Jeg vil lære", challenge: "Ensomhed hos unge", wants: ["loneliness"] };

describe.each(engines)("a leader and a season on %s", (engine) => {
  const hub = useHub(engine, { clock });

  async function leader(facts: Parameters<typeof makePerson>[1] = {}) {
    const person = await makePerson(hub().db, {
      name: "Anna Holm",
      email: "anna@example.dk",
      ...facts,
    });
    return { person, browser: await hub().signedIn(person) };
  }
  const open = (facts: object = {}) => makeSeason(hub().db, { number: 4, state: "open", ...facts });

  it("applies with what the profile already says, and is told so on the page and by mail", async () => {
    await open();
    const { person, browser } = await leader();
    await hub()
      .db.insertInto("person_topic")
      .values({ person_id: person.id, topic_key: "volunteering", side: "offers" })
      .execute();
    const form = await browser.get("/seasons/4/apply");
    expect(form.text).toContain("Hedensted");
    expect(form.text).toMatch(
      /name="offers"[^>]*value="volunteering"[^>]*checked|checked[^>]*value="volunteering"/,
    );
    const done = await browser.postAndFollow("/seasons/4/apply", words);
    expect(done.text).toContain("Vi har fået din tilmelding til sæson 4");
    expect(done.text).toContain("Din tilmelding venter på svar");
    expect(await mailsSent(hub().db)).toEqual([
      "anna@example.dk: Vi har fået din tilmelding til sæson 4",
    ]);
  });

  it("gets a refused form back with its errors and everything typed", async () => {
    await open();
    const { browser } = await leader();
    const refused = await browser.post("/seasons/4/apply", {
      ...words,
      challenge: "",
      motivation: "x".repeat(2_001),
    });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("Højst 2000 tegn.");
    expect(refused.text).toContain("Skriv noget her.");
    expect(refused.text).toContain("x".repeat(2_001));
    expect(await hub().db.selectFrom("enrolment").select("id").execute()).toEqual([]);
  });

  it("chooses no topic that is not in the vocabulary, and not too many", async () => {
    await open();
    const { browser } = await leader();
    expect((await browser.post("/seasons/4/apply", { ...words, wants: ["magic"] })).status).toBe(
      422,
    );
  });

  it("changes the application, and withdraws it after one more question", async () => {
    await open();
    const { browser } = await leader();
    await browser.post("/seasons/4/apply", words);
    const changed = await browser.postAndFollow("/seasons/4/apply", {
      ...words,
      motivation: "Noget andet",
    });
    expect(changed.text).toContain("Din tilmelding er gemt.");
    expect((await browser.get("/seasons/4/apply")).text).toContain("Noget andet");
    expect((await browser.get("/seasons/4/withdraw")).text).toContain(
      "Træk din tilmelding tilbage?",
    );
    const gone = await browser.postAndFollow("/seasons/4/withdraw");
    expect(gone.text).toContain("Din tilmelding til sæson 4 er trukket tilbage.");
    expect(gone.text).toContain("Tilmeld dig igen");
  });

  it("finds from the season's page how to give the seat up, and is told that it is", async () => {
    const season = await open();
    const { person, browser } = await leader();
    await makeEnrolment(hub().db, season.id, person);
    expect((await browser.get("/seasons/4")).text).toContain('href="/seasons/4/apply"');
    expect((await browser.get("/seasons/4/apply")).text).toContain('href="/seasons/4/withdraw"');
    const gone = await browser.postAndFollow("/seasons/4/withdraw");
    expect(gone.text).toContain("Du har opgivet din plads i sæson 4.");
  });

  it("sees the place in the queue, and the reason of a decline", async () => {
    const season = await open();
    const { person, browser } = await leader();
    await makeEnrolment(hub().db, season.id, await makePerson(hub().db), {
      state: "waitlisted",
      queued_at: "2026-06-20T08:00:00.000Z",
    });
    await makeEnrolment(hub().db, season.id, person, {
      state: "waitlisted",
      queued_at: "2026-06-21T08:00:00.000Z",
    });
    expect((await browser.get("/seasons/4")).text).toContain("Du er nummer 2 på ventelisten");
    await hub()
      .db.updateTable("enrolment")
      .set({ state: "declined", reason: "Vi <b>er</b> fulde" })
      .where("person_id", "=", person.id)
      .execute();
    const page = await browser.get("/seasons/4/apply");
    expect(page.text).toContain("Vi &lt;b&gt;er&lt;/b&gt; fulde");
    expect(page.text).not.toContain("Send tilmeldingen");
  });

  it("is told why there is no form: no municipality, too early, too late, closed", async () => {
    await open();
    const { browser } = await leader({ municipality_code: null });
    expect((await browser.get("/seasons/4/apply")).text).toContain("Vælg først din kommune");
    const changes = [
      [{ enrolment_opens_on: "2026-08-01" }, "Tilmeldingen åbner 1. august 2026."],
      [
        { enrolment_opens_on: "2026-05-01", enrolment_closes_on: "2026-06-15" },
        "Tilmeldingen sluttede 15. juni 2026.",
      ],
      [{ state: "closed" as const }, "Sæsonen er afsluttet."],
    ] as const;
    for (const [change, sentence] of changes) {
      await hub().db.updateTable("season").set(change).execute();
      expect((await browser.get("/seasons/4/apply")).text).toContain(sentence);
    }
  });

  it("is 404 for a draft and for a number that is none", async () => {
    await open({ state: "draft" });
    const { browser } = await leader();
    for (const path of [
      "/seasons/4",
      "/seasons/4/apply",
      "/seasons/4/roster",
      "/seasons/4/withdraw",
      "/seasons/77",
      "/seasons/x",
      "/seasons/0",
    ])
      expect([path, (await browser.get(path)).status]).toEqual([path, 404]);
    expect((await browser.post("/seasons/4/apply", words)).status).toBe(404);
    expect((await browser.get("/seasons")).text).not.toContain("/seasons/4");
    expect((await hub().visitor().get("/seasons/4")).status).toBe(404);
  });

  it("withdraws nobody else's, and nothing that is not there", async () => {
    const season = await open();
    const other = await makePerson(hub().db);
    await makeEnrolment(hub().db, season.id, other);
    const { browser } = await leader();
    expect((await browser.get("/seasons/4/withdraw")).status).toBe(404);
    expect((await browser.post("/seasons/4/withdraw")).status).toBe(404);
    expect(await hub().db.selectFrom("enrolment").select("state").execute()).toEqual([
      { state: "admitted" },
    ]);
  });
});

describe.each(engines)("who sees whom in a season on %s", (engine) => {
  const hub = useHub(engine, { clock });

  it("shows visitors figures, the map and only public names; members the roster", async () => {
    const season = await makeSeason(hub().db, {
      number: 4,
      description_html: "<p>Om at lære.</p>",
    });
    const shy = await makePerson(hub().db, { name: "Genert Person" });
    const open = await makePerson(hub().db, {
      name: "Åben Person",
      visibility: '{"name":"public"}',
    });
    const hidden = await makePerson(hub().db, {
      name: "Skjult Person",
      visibility: '{"name":"season"}',
    });
    for (const person of [shy, open, hidden]) await makeEnrolment(hub().db, season.id, person);
    const visitor = (await hub().visitor().get("/seasons/4")).text;
    expect(visitor).toContain("3 ledere fra 1 kommune.");
    expect(visitor).toContain("Om at lære.");
    expect([visitor.includes("Åben Person"), visitor.includes("Genert Person")]).toEqual([
      true,
      false,
    ]);
    expect((await hub().visitor().get("/seasons/4/roster")).status).toBe(303);
    const outsider = (await (await hub().as("member")).get("/seasons/4/roster")).text;
    expect([outsider.includes("Genert Person"), outsider.includes("Skjult Person")]).toEqual([
      true,
      false,
    ]);
    expect(outsider).toContain("og 1 leder, der ikke viser sit navn");
    const fellow = (await (await hub().signedIn(shy)).get("/seasons/4/roster")).text;
    expect(fellow).toContain("Skjult Person");
  });

  it("shows a visitor's page anew as soon as somebody is admitted", async () => {
    const season = await makeSeason(hub().db, { number: 4 });
    const person = await makePerson(hub().db);
    const { id } = await makeEnrolment(hub().db, season.id, person, { state: "applied" });
    const visitor = hub().visitor();
    expect((await visitor.get("/seasons")).text).not.toContain(">1<");
    const organiser = await hub().as("organiser");
    await organiser.post("/seasons/4/enrolments/decide", {
      decision: "admit",
      ids: [id],
      reason: "",
    });
    expect((await visitor.get("/seasons/4")).text).toContain("1 leder fra 1 kommune.");
  });

  it("pages the roster by whole municipalities", async () => {
    const season = await makeSeason(hub().db, { number: 4 });
    for (const [code, count] of [
      ["0851", 60],
      ["0751", 60],
      ["0580", 50],
    ] as const)
      for (let index = 0; index < count; index += 1)
        await makeEnrolment(
          hub().db,
          season.id,
          await makePerson(hub().db, { municipality_code: code, name: `P ${code}` }),
        );
    const member = await hub().as("member");
    const first = (await member.get("/seasons/4/roster")).text;
    expect([first.includes("P 0580"), first.includes("P 0851"), first.includes("P 0751")]).toEqual([
      true,
      true,
      false,
    ]);
    const next = /href="(\/seasons\/4\/roster\?from=[^"]+)"/.exec(first)![1]!;
    expect((await member.get(next)).text).toContain("P 0751");
  });
});
