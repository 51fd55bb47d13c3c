import { describe, expect, it } from "vitest";
import { hashPassword } from "#app/domain/accounts/secrets/password.server.ts";
import { newestLink } from "#tests/support/account-acts.ts";
import { engines } from "#tests/support/database.ts";
import { makeFullLife } from "#tests/support/factories/full-life.ts";
import { makeMeeting, makeRsvp } from "#tests/support/factories/meeting.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { makeEnrolment, makeSeason } from "#tests/support/factories/season.ts";
import { useHub, type Browser } from "#tests/support/hub.ts";

const password = "langsom havn 94";

describe.each(engines)("one's own data over the web on %s", (engine) => {
  const hub = useHub(engine);
  const read = (id: string) =>
    hub().db.selectFrom("person").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  const makeAnna = async (facts = {}) =>
    makePerson(hub().db, {
      name: "Anna Bæk",
      email: "anna@x.example",
      password_hash: await hashPassword(password),
      ...facts,
    });

  it("comes as a file with a name and a day, kept by no cache", async () => {
    const browser = await hub().signedIn(await makeAnna());
    expect((await browser.get("/account/data")).text).toContain('href="/account/data.json"');
    const file = await browser.get("/account/data.json");
    expect(file.status).toBe(200);
    expect(file.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(file.headers.get("cache-control")).toContain("no-store");
    expect(file.headers.get("content-disposition")).toMatch(
      /^attachment; filename="mine-oplysninger-\d{4}-\d\d-\d\d\.json"$/,
    );
    expect(JSON.parse(file.text)).toMatchObject({
      profile: { name: "Anna Bæk", email: "anna@x.example" },
      access: { signedIn: [{ thisOne: true }] },
    });
    const visitor = await hub().visitor().get("/account/data.json");
    expect(visitor.location).toContain("/sign-in?next=");
  });

  it("is deleted with the password, and the next page says so to a visitor", async () => {
    const anna = await makeAnna();
    const [here, there] = [await hub().signedIn(anna), await hub().signedIn(anna)];
    const page = await here.get("/account/delete");
    for (const said of ["Det forsvinder", "Det bliver stående uden navn", "Din adgangskode"])
      expect(page.text).toContain(said);
    const wrong = await here.post("/account/delete", {
      intent: "delete",
      password: "en helt anden",
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain("Adgangskoden er forkert.");
    expect(wrong.text).not.toContain("en helt anden");
    expect((await here.post("/account/delete", { password })).status).toBe(422);
    expect(await read(anna.id)).toMatchObject({ state: "active" });
    const after = await here.postAndFollow("/account/delete", { intent: "delete", password });
    expect(after.text).toContain("Din konto er slettet.");
    expect(after.text).toContain('href="/sign-in"');
    expect(await read(anna.id)).toMatchObject({ state: "anonymised", name: "" });
    expect((await there.get("/account")).location).toContain("/sign-in");
    const again = { email: "anna@x.example", password };
    expect((await hub().visitor().post("/sign-in", again)).status).toBe(422);
  });

  it("asks who has no password to sign in again, and leads back", async () => {
    const anna = await makeAnna({ password_hash: null });
    const browser = await hub().signedIn(anna);
    await hub().db.updateTable("session").set({ created_at: "2026-01-01T00:00:00.000Z" }).execute();
    const today = new Date().toISOString();
    await hub().db.updateTable("session").set({ created_at: new Date(Date.parse(today) - 3_600_000).toISOString() }).execute(); // prettier-ignore
    const page = await browser.get("/account/delete");
    expect(page.text).toContain("Log ind igen først");
    expect(page.text).not.toContain("Slet min konto");
    const refused = await browser.postAndFollow("/account/delete", { intent: "delete" });
    expect(refused.text).toContain("Kontoen er ikke slettet.");
    const out = await browser.post("/sign-out", { next: "/account/delete" });
    expect(out.location).toBe("/sign-in/mail?next=%2Faccount%2Fdelete");
    await browser.post(out.location!, { email: anna.email });
    const { path } = await newestLink(hub().db, anna.email);
    expect((await browser.post(path)).location).toBe("/account/delete");
    const asked = await browser.get("/account/delete");
    expect(asked.text).not.toContain("Din adgangskode");
    await browser.post("/account/delete", { intent: "delete" });
    expect(await read(anna.id)).toMatchObject({ state: "anonymised" });
  });

  it("is not deleted while a seat is held, but the page leads to where it is given back", async () => {
    const anna = await makeAnna();
    const season = await makeSeason(hub().db, { number: 12, title: "Sammen om det svære" });
    await makeEnrolment(hub().db, season.id, anna);
    const browser = await hub().signedIn(anna);
    const page = await browser.get("/account/delete");
    expect(page.text).toContain("Du har en plads i sæson 12: Sammen om det svære.");
    expect(page.text).toContain('href="/seasons/12/withdraw"');
    expect(page.text).not.toContain("Slet min konto");
    await browser.post("/account/delete", { intent: "delete", password });
    expect(await read(anna.id)).toMatchObject({ state: "active" });
    await browser.post("/seasons/12/withdraw");
    await browser.post("/account/delete", { intent: "delete", password });
    expect(await read(anna.id)).toMatchObject({ state: "anonymised" });
  });

  it("gives up the seat at a coming meeting", async () => {
    const [anna, bo] = [await makeAnna(), await makePerson(hub().db)];
    const coming = { starts_at: "2099-11-23T08:00:00.000Z", ends_at: "2099-11-23T14:00:00.000Z" };
    const meeting = await makeMeeting(hub().db, { ...coming, capacity: 1 });
    await makeRsvp(hub().db, meeting.id, anna.id, "yes");
    await makeRsvp(hub().db, meeting.id, bo.id, "waitlisted");
    const browser = await hub().signedIn(anna);
    await browser.post("/account/delete", { intent: "delete", password });
    const answers = await hub()
      .db.selectFrom("rsvp")
      .select(["person_id as id", "answer"])
      .execute();
    expect(answers).toEqual([{ id: bo.id, answer: "yes" }]);
  });
});

describe.each(engines)("deleting somebody over the web on %s", (engine) => {
  const hub = useHub(engine);

  it("is offered to administrators on the person's page, and done after asking once more", async () => {
    const { one } = await makeFullLife(hub().db);
    const [organiser, administrator] = [
      await hub().as("organiser"),
      await hub().as("administrator"),
    ];
    const page = `/people/${one.id}/delete`;
    expect((await organiser.get(`/people/${one.id}/edit`)).text).not.toContain(page);
    expect((await organiser.get(page)).status).toBe(403);
    expect((await administrator.get(`/people/${one.id}/edit`)).text).toContain(page);
    expect((await administrator.get(page)).text).toContain("Slet eget-Navn Ørsted?");
    expect((await administrator.post(page)).status).toBe(404);
    const after = await administrator.postAndFollow(page, { intent: "delete" });
    expect(after.text).toContain("Personen er slettet");
    expect(after.text).not.toContain("eget-Navn");
    expect((await administrator.get(page)).status).toBe(404);
    expect((await administrator.get(`/people/${one.id}`)).status).toBe(404);
    const own = await administrator.get(`/people/${administrator.personId}/delete`);
    expect(own.status).toBe(404);
  });

  it("leaves “former member” wherever the name was, in either language", async () => {
    const life = await makeFullLife(hub().db);
    const { one, other, published, held, past, pairId } = life;
    const administrator = await hub().as("administrator");
    const partner = await hub().signedIn(other);
    await administrator.post(`/people/${one.id}/delete`, { intent: "delete" });
    const saying = async (path: string, browser: Browser = administrator) => {
      const page = await browser.get(path);
      expect(page.status, path).toBe(200);
      expect(page.text, path).not.toMatch(/eget-Navn|undefined/);
      expect(page.text, path).not.toContain(`href="/people/${one.id}"`);
      expect(page.text, path).toMatch(/[Tt]idligere medlem/);
    };
    await saying(`/notes/${published.id}`);
    await saying("/notes");
    await saying(`/notes/${published.id}/versions`);
    await saying(`/meetings/${held.id}`);
    await saying(`/seasons/${past.number}/enrolments?state=admitted`);
    await saying(`/seasons/${past.number}/enrolments.csv`);
    await saying(`/seasons/${past.number}/pairs?round=1`);
    await saying(`/seasons/${past.number}/rounds/1`);
    await saying(`/seasons/${past.number}/rounds/1/pairs.csv`);
    await saying(`/seasons/${past.number}/rounds/2`);
    await saying("/administration/audit");
    await saying("/administration/audit.csv");
    await saying("/peer", partner);
    await saying(`/peer/${pairId}/pact`, partner);
    await saying(`/peer/${pairId}/reflection`, partner);
    const note = await hub().visitor().get(`/notes/${published.id}?lang=en`);
    expect(note.text).toContain("a former member");
    const people = await administrator.get("/people");
    expect(people.text).not.toContain(one.id);
  });
});
