import { describe, expect, it } from "vitest";
import { hashPassword } from "#app/domain/accounts/secrets/password.server.ts";
import { newestLink } from "#tests/support/account-acts.ts";
import { engines } from "#tests/support/database.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { useHub } from "#tests/support/hub.ts";

const email = "anna@x.example";
const password = "langsom havn 94";
const fresh = "hurtig å i maj 17";

describe.each(engines)("one's own account over the web on %s", (engine) => {
  const hub = useHub(engine);
  const makeAnna = async () =>
    makePerson(hub().db, { name: "Anna Bæk", email, password_hash: await hashPassword(password) });

  it("saves a profile, keeps what was typed where it is wrong, and speaks the language chosen", async () => {
    const anna = await makeAnna();
    const browser = await hub().signedIn(anna);
    const fields = {
      name: "Anna Bæk Holm", municipalityCode: "0101", title: "Leder", roleKey: "director",
      sectorKey: "", phone: "12 34 56 78", language: "en", languages: ["da", "sv"],
      about: "Første linje\r\nAnden linje", offers: ["co_creation", "volunteering"], wants: "settlement",
      "visibility.name": "public", "visibility.work": "public", "visibility.about": "network",
      "visibility.topics": "season", "visibility.email": "season", "visibility.phone": "season",
    }; // prettier-ignore
    const wrong = await browser.post("/account", { ...fields, phone: "ring til mig" });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain("Skriv et telefonnummer som 12 34 56 78.");
    expect(wrong.text).toContain('value="ring til mig"');
    const many = Array.from({ length: 9 }, (_, at) => `topic${at}`);
    expect((await browser.post("/account", { ...fields, offers: many })).status).toBe(422);
    const page = await browser.postAndFollow("/account", fields);
    expect(page.text).toContain("Your profile is saved.");
    expect(page.text).toMatch(/<html lang="en"/);
    expect(page.text).toContain("I can help with: Co-creation, Volunteering");
    const own = await hub().db.selectFrom("person").selectAll().executeTakeFirstOrThrow();
    expect(own).toMatchObject({ about: "Første linje\nAnden linje", languages: '["da","sv"]' });
    const visitor = await hub().visitor().get(`/people/${anna.id}`);
    expect(visitor.status).toBe(200);
    expect(visitor.text).toContain("Anna Bæk Holm");
    expect(visitor.text).not.toMatch(/12 34 56 78|Anden linje|Samskabelse|anna@x/);
  });

  it("changes the password, and ends the other sessions", async () => {
    const anna = await makeAnna();
    const [here, there] = [await hub().signedIn(anna), await hub().signedIn(anna)];
    const change = (current: string, next: string) =>
      here.post("/account/password", { current, password: next });
    const wrong = await change("forkert", fresh);
    expect([wrong.status, wrong.text.includes("Den nuværende adgangskode er forkert.")]).toEqual([
      422,
      true,
    ]);
    expect((await change(password, "Anna Bæk 1234")).text).toContain("Brug ikke dit navn");
    expect((await change(password, "kort")).text).toContain("Mindst 12 tegn.");
    expect((await change(password, fresh)).status).toBe(303);
    expect((await here.get("/account/password")).text).toContain("Din adgangskode er ændret.");
    expect((await there.get("/account")).status).toBe(303);
  });

  it("changes the address by a link that opening does not spend", async () => {
    const anna = await makeAnna();
    const browser = await hub().signedIn(anna);
    const asked = await browser.postAndFollow("/account/email", {
      email: "ny@x.example",
      password,
    });
    expect(asked.text).toContain("en mail på vej til ny@x.example");
    const { path } = await newestLink(hub().db, "ny@x.example");
    for (let at = 0; at < 2; at += 1)
      expect((await hub().visitor().get(path)).text).toContain("ny@x.example");
    const done = await hub().visitor().postAndFollow(path);
    expect(done.text).toContain("Din mailadresse er nu ny@x.example.");
    expect((await browser.get("/account/email")).text).toContain("Din adresse er ny@x.example.");
    expect((await browser.post(path)).status).toBe(410);
  });

  it("resets a forgotten password by a link that opening does not spend", async () => {
    const anna = await makeAnna();
    const there = await hub().signedIn(anna);
    const browser = hub().visitor();
    const known = await browser.postAndFollow("/password/forgotten", { email });
    expect(known.text).toContain(`Hvis ${email} hører til en konto`);
    const { path } = await newestLink(hub().db, email);
    for (let at = 0; at < 2; at += 1) expect((await hub().visitor().get(path)).status).toBe(200);
    expect((await browser.post(path, { password: "kort" })).status).toBe(422);
    const inside = await browser.postAndFollow(path, { password: fresh });
    expect(inside.text).toContain("Din adgangskode er ændret, og du er logget ind.");
    expect((await there.get("/account")).status).toBe(303);
    expect((await browser.get("/account")).status).toBe(200);
    expect((await hub().visitor().post(path, { password: fresh })).text).toContain(
      "Linket virker ikke længere",
    );
  });

  it("shows where one is signed in, and ends one or all others", async () => {
    const anna = await makeAnna();
    const browser = await hub().signedIn(anna);
    const others = [
      await hub().signedIn(anna),
      await hub().signedIn(anna),
      await hub().signedIn(anna),
    ];
    const page = await browser.get("/account/sessions");
    const hashes = [...page.text.matchAll(/name="session" value="([0-9a-f]{64})"/g)];
    expect(hashes).toHaveLength(3);
    const one = await browser.postAndFollow("/account/sessions", { session: hashes[0]![1]! });
    expect(one.text).toContain("Enheden er logget ud.");
    const signedIn = async () =>
      (await Promise.all(others.map((other) => other.get("/account")))).filter(
        (reply) => reply.status === 200,
      ).length;
    expect(await signedIn()).toBe(2);
    const all = await browser.postAndFollow("/account/sessions", { intent: "end-others" });
    expect(all.text).toContain("2 andre enheder er logget ud.");
    expect(await signedIn()).toBe(0);
    const none = await browser.postAndFollow("/account/sessions", { intent: "end-others" });
    expect(none.text).toContain("Du er ikke logget ind andre steder.");
    const gone = await browser.postAndFollow("/account/sessions", { session: hashes[0]![1]! });
    expect(gone.text).toContain("allerede logget ud");
  });
});
