import { describe, expect, it } from "vitest";
import { mintFirstAdministratorLink } from "#app/domain/accounts/commands/create-administrator.server.ts";
import { actBy, newestLink } from "#tests/support/account-acts.ts";
import { engines } from "#tests/support/database.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { useHub } from "#tests/support/hub.ts";

const email = "aase@x.example";
const fields = { name: "Åse Øst", email, municipalityCode: "0766", role: "member", language: "da" };
const password = "langsom havn 94";

describe.each(engines)("an invitation over the web on %s", (engine) => {
  const hub = useHub(engine);

  it("is sent by an organiser, and leads in to the profile", async () => {
    const organiser = await hub().as("organiser");
    const sent = await organiser.postAndFollow("/people/invite", fields);
    expect(sent.text).toContain(`Åse Øst er inviteret. Mailen er på vej til ${email}.`);
    const { path } = await newestLink(hub().db, email);
    const browser = hub().visitor();
    const page = await browser.get(path);
    expect(page.text).toContain('value="Åse Øst"');
    expect(page.text).toContain(email);
    const easy = await browser.post(path, { name: "Åse Øst", password: "password1234" });
    expect([easy.status, easy.text.includes("for let at gætte")]).toEqual([422, true]);
    expect(easy.text).not.toContain("password1234");
    const inside = await browser.post(path, { name: "Åse Østergård", password });
    expect([inside.status, inside.location]).toEqual([303, "/account"]);
    expect((await browser.get("/account")).text).toContain("Velkommen, Åse Østergård.");
    expect((await hub().visitor().get(path)).status).toBe(410);
    const again = await hub().visitor().post(path, { name: "Anden", password });
    expect(again.text).toContain("Linket virker ikke længere");
  });

  it("keeps what was typed where something is missing", async () => {
    const organiser = await hub().as("organiser");
    const page = await organiser.post("/people/invite", { ...fields, email: "aase(at)x" });
    expect(page.status).toBe(422);
    expect(page.text).toContain('value="Åse Øst"');
    expect(page.text).toContain("Skriv en mailadresse som navn@kommune.dk.");
    const nowhere = await organiser.post("/people/invite", { ...fields, municipalityCode: "" });
    expect(nowhere.text).toContain("Vælg en kommune.");
    const king = await organiser.post("/people/invite", { ...fields, role: "administrator" });
    expect(king.text).toContain("Kun en administrator kan give den rolle.");
  });

  it("of an address that is known leads to the person", async () => {
    const organiser = await hub().as("organiser");
    const member = await makePerson(hub().db, { email });
    const reply = await organiser.post("/people/invite", fields);
    expect(reply.location).toBe(`/people/${member.id}`);
    expect((await organiser.get(reply.location!)).text).toContain("hører til en, der er med");
  });

  it("of the first administrator opens an empty site", async () => {
    const link = await mintFirstAdministratorLink(hub().db, actBy(null, new Date().toISOString()));
    const path = new URL(link).pathname;
    const browser = hub().visitor();
    expect((await browser.get(path)).text).toContain("Den første administrator");
    const facts = { name: "Ingrid Admin", email: "ingrid@x.example", password };
    const wrong = await browser.post(path, { ...facts, email: "" });
    expect([wrong.status, wrong.text.includes('value="Ingrid Admin"')]).toEqual([422, true]);
    expect((await browser.post(path, facts)).location).toBe("/people");
    expect((await browser.get("/administration/audit")).status).not.toBe(403);
    expect((await hub().visitor().get(path)).status).toBe(410);
  });
});
