import { describe, expect, it } from "vitest";
import { visibilityJson } from "#app/domain/accounts/commands/save-profile.server.ts";
import { defaultVisibility } from "#app/domain/accounts/person.ts";
import { newestLink } from "#tests/support/account-acts.ts";
import { engines } from "#tests/support/database.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { makeEnrolment, makeSeason } from "#tests/support/factories/season.ts";
import { useHub } from "#tests/support/hub.ts";

const absent = "01900000-0000-7000-8000-000000000000";

describe.each(engines)("the people's pages on %s", (engine) => {
  const hub = useHub(engine);
  const make = (name: string, facts = {}) => makePerson(hub().db, { name, ...facts });

  it("list the active for members, with filters in the address, and say when nobody fits", async () => {
    await make("Åse Øst", { municipality_code: "0751", sector_key: "culture_leisure" });
    await make("Ida Inviteret", { state: "invited" });
    const member = await hub().as("member");
    const all = (await member.get("/people?state=invited&nonsense=1&sector=nonsense")).text;
    expect(all).toContain("Åse Øst");
    expect(all).not.toContain("Ida Inviteret");
    expect(all).not.toContain("/people/invite");
    expect((await member.get("/people?q=oest&municipality=0751")).text).not.toContain("Åse Øst");
    expect((await member.get("/people?q=%C3%B8st&municipality=0751")).text).toContain("Åse Øst");
    expect((await member.get("/people?q=zzz")).text).toContain("Ingen passer til det, du søger");
    const organiser = await hub().as("organiser");
    const invited = (await organiser.get("/people?state=invited")).text;
    expect(invited).toContain("Ida Inviteret");
    expect(invited).not.toContain("Åse Øst");
  });

  it("turn by key", async () => {
    for (let at = 0; at < 52; at += 1) await make(`Person ${String(at).padStart(2, "0")}`);
    const member = await hub().as("member");
    const first = (await member.get("/people?q=person")).text;
    expect(first).toContain("52 deltagere");
    const next = /href="(\/people\?[^"]*after=[^"]*)"/.exec(first)![1]!.replaceAll("&amp;", "&");
    const second = (await member.get(next)).text;
    expect(second).toContain("Person 51");
    expect(second).not.toContain("Person 49");
    expect(second).toMatch(/href="\/people\?[^"]*before=/);
  });

  it("show each asker their part of a person, and visitors only whom is public", async () => {
    const season = await makeSeason(hub().db, { title: "Fra forsøg til hverdag" });
    const aase = await make("Åse Øst", { email: "aase@x.example", phone: "12345678" });
    await makeEnrolment(hub().db, season.id, aase);
    const peer = await make("Makker");
    await makeEnrolment(hub().db, season.id, peer);
    const page = `/people/${aase.id}`;
    expect((await hub().visitor().get(page)).status).toBe(404);
    const member = await (await hub().as("member")).get(page);
    expect(member.text).toContain("Fra forsøg til hverdag");
    expect(member.text).not.toContain("aase@x.example");
    expect((await (await hub().signedIn(peer)).get(page)).text).toContain("mailto:aase@x.example");
    const visibility = visibilityJson({ ...defaultVisibility, name: "public" });
    await hub().db.updateTable("person").set({ visibility }).where("id", "=", aase.id).execute();
    const visitor = await hub().visitor().get(page);
    expect(visitor.text).toContain("Åse Øst");
    expect(visitor.text).not.toMatch(/aase@x|12345678|Direktør|Fra forsøg/);
    expect((await hub().visitor().get(`/people/${absent}`)).status).toBe(404);
    expect((await hub().visitor().get("/people/x")).status).toBe(404);
  });

  it("let organisers change people, and ask before they close an account", async () => {
    const organiser = await hub().as("organiser");
    const aase = await make("Åse Øst");
    const page = `/people/${aase.id}/edit`;
    const signedIn = await hub().signedIn(aase);
    const fields = {
      intent: "save",
      name: "Åse Østergård",
      municipalityCode: "0751",
      role: "organiser",
    };
    const saved = await organiser.postAndFollow(page, fields);
    expect(saved.text).toContain("Ændringerne er gemt.");
    expect(saved.text).toContain("Åse Østergård");
    const wrong = await organiser.post(page, { ...fields, name: "" });
    expect(wrong.status).toBe(422);
    const king = await organiser.post(page, { ...fields, role: "administrator" });
    expect(king.text).toContain("Kun en administrator kan give den rolle.");
    const asked = await organiser.get(`${page}?confirm=disable`);
    expect(asked.text).toContain("Luk Åse Østergårds konto?");
    expect((await signedIn.get("/account")).status).toBe(200);
    const closed = await organiser.postAndFollow(page, { intent: "disable" });
    expect(closed.text).toContain("Kontoen er lukket, og personen er logget ud alle steder.");
    expect((await signedIn.get("/account")).status).toBe(303);
    expect((await (await hub().as("member")).get(`/people/${aase.id}`)).status).toBe(404);
    const opened = await organiser.postAndFollow(page, { intent: "enable" });
    expect(opened.text).toContain("Kontoen er åben igen.");
    expect((await organiser.post(page, { intent: "nonsense" })).status).toBe(404);
  });

  it("hide administrators' pages of change from organisers", async () => {
    const organiser = await hub().as("organiser");
    const administrator = await make("Ingrid", { role: "administrator" });
    expect((await organiser.get(`/people/${administrator.id}/edit`)).status).toBe(404);
    const post = await organiser.post(`/people/${administrator.id}/edit`, { intent: "disable" });
    expect(post.status).toBe(404);
    const own = await organiser.get(`/people/${organiser.personId}/edit`);
    expect(own.text).toContain(
      "Din egen konto kan du ikke lukke, men du kan slette den under Min konto.",
    );
    const ingrid = await hub().signedIn(administrator);
    const fields = { intent: "save", name: "Ingrid", municipalityCode: "", role: "organiser" };
    const last = await ingrid.post(`/people/${administrator.id}/edit`, fields);
    expect([last.status, last.text.includes("mindst én administrator")]).toEqual([422, true]);
  });

  it("send an invitation again, and withdraw it after asking", async () => {
    const organiser = await hub().as("organiser");
    const email = "ida@x.example";
    const invited = await make("Ida", {
      email,
      state: "invited",
      invited_at: "2026-01-01T08:00:00.000Z",
    });
    const page = `/people/${invited.id}/edit`;
    expect((await organiser.get(page)).text).toContain("Der er ikke svaret endnu.");
    const sent = await organiser.postAndFollow(page, { intent: "remind" });
    expect(sent.text).toContain("Invitationen er sendt igen.");
    const { path } = await newestLink(hub().db, email);
    const soon = await organiser.postAndFollow(page, { intent: "remind" });
    expect(soon.text).toContain("Vent ti minutter");
    expect((await organiser.get(`${page}?confirm=withdraw`)).text).toContain(
      "Træk invitationen tilbage?",
    );
    const gone = await organiser.postAndFollow(page, { intent: "withdraw" });
    expect(gone.text).toContain("oplysningerne er slettet");
    expect((await organiser.get(page)).status).toBe(404);
    expect((await hub().visitor().get(path)).status).toBe(410);
  });
});
