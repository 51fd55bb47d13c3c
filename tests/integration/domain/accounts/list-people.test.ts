import { describe, expect, it } from "vitest";
import {
  saveProfile,
  visibilityJson,
  type ProfileInput,
} from "#app/domain/accounts/commands/save-profile.server.ts";
import { defaultVisibility, type Visibility } from "#app/domain/accounts/person.ts";
import {
  listPeople,
  listPeopleByIds,
  type PeopleFilter,
} from "#app/domain/accounts/queries/list-people.server.ts";
import { getVisibleProfile } from "#app/domain/accounts/queries/profiles.server.ts";
import type { Scope } from "#app/domain/accounts/viewer.ts";
import { searchEntries } from "#app/search/search.server.ts";
import { actBy } from "#tests/support/account-acts.ts";
import { engines, useDatabase } from "#tests/support/database.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { makeEnrolment, makeSeason } from "#tests/support/factories/season.ts";
import { scopeWith } from "#tests/support/scope.ts";

const visitor = scopeWith({});
const organiser = scopeWith({ viewerId: "o", organiser: true });
const member = scopeWith({ viewerId: "m" });
const show = (visibility: Partial<Visibility>) =>
  visibilityJson({ ...defaultVisibility, ...visibility });

describe.each(engines)("people on %s", (engine) => {
  const db = useDatabase(engine);
  const namesFor = async (scope: Scope, filter: PeopleFilter = {}) =>
    (await listPeople(db(), scope, filter, { limit: 50 })).people.map((person) => person.name);
  const make = (name: string, facts: Parameters<typeof makePerson>[1] = {}) =>
    makePerson(db(), { name, ...facts });
  const profile = (facts: Partial<ProfileInput> = {}): ProfileInput => ({
    name: "Åse Øst", municipalityCode: "0766", title: "Leder", roleKey: "director",
    sectorKey: "culture_leisure", phone: "12 34 56 78", language: "da", languages: ["da", "en"],
    about: "Bor på en ø.", offers: ["co_creation"], wants: ["volunteering"],
    visibility: defaultVisibility, ...facts,
  }); // prettier-ignore

  it("are listed in Danish order, a page at a time, both ways, each once", async () => {
    const names = ["Åse", "Ærlig", "Østen", "Zita", "Aage", "Anna", "anna", "Bo"];
    for (const name of names) await make(name);
    const page = (after: string | null, before: string | null = null) =>
      listPeople(db(), member, {}, { limit: 3, after, before });
    const first = await page(null);
    const second = await page(first.next);
    const third = await page(second.next);
    const all = [first, second, third].flatMap((one) => one.people.map(({ name }) => name));
    expect(all.map((name) => name.toLowerCase())).toEqual([
      "anna", "anna", "bo", "zita", "ærlig", "østen", "aage", "åse",
    ]); // prettier-ignore
    expect([first.found, first.previous, third.next]).toEqual([8, null, null]);
    const back = await page(null, third.previous);
    expect(back.people).toEqual(second.people);
    expect((await page(null, back.previous)).people).toEqual(first.people);
    expect((await page("' or 1=1 --")).people).toEqual(first.people);
  });

  it("are found by words of the name, however they are written", async () => {
    await make("Åse Østergård-Holm");
    await make("Anders 100% Andersen");
    expect(await namesFor(member, { name: "ØSTER" })).toEqual(["Åse Østergård-Holm"]);
    expect(await namesFor(member, { name: "holm aase" })).toEqual(["Åse Østergård-Holm"]);
    expect(await namesFor(member, { name: "100%_holm" })).toEqual([]);
    expect(await namesFor(member, { name: " %_' " })).toHaveLength(2);
  });

  it("are filtered by place, region on the day, sector, position, topic and role", async () => {
    await make("Anna", { municipality_code: "0101", sector_key: "culture_leisure" });
    const bo = await make("Bo", { role_key: "mayor", role: "organiser" });
    await db()
      .insertInto("person_topic")
      .values({ person_id: bo.id, topic_key: "co_creation", side: "offers" })
      .execute();
    expect(await namesFor(member, { municipalityCode: "0101" })).toEqual(["Anna"]);
    expect(await namesFor(member, { sectorKey: "culture_leisure" })).toEqual(["Anna"]);
    expect(await namesFor(member, { roleKey: "mayor" })).toEqual(["Bo"]);
    expect(await namesFor(member, { topicKey: "co_creation" })).toEqual(["Bo"]);
    expect(await namesFor(member, { networkRole: "organiser" })).toEqual(["Bo"]);
    const inRegion = (key: string, day: string) => namesFor(member, { region: { key, day } });
    const regions = await db()
      .selectFrom("municipality_region")
      .selectAll()
      .where("municipality_code", "=", "0101")
      .orderBy("valid_from")
      .execute();
    const [before, after] = [regions[0]!.region_key, regions.at(-1)!.region_key];
    expect(await inRegion(before, "2026-12-31")).toEqual(["Anna"]);
    expect(await inRegion(before, "2027-01-01")).toEqual([]);
    expect(await inRegion(after, "2027-01-01")).toEqual(["Anna"]);
  });

  it("that are invited or closed are there for organisers alone", async () => {
    await make("Aktiv");
    await make("Inviteret", { state: "invited" });
    await make("Lukket", { state: "disabled" });
    await make("Slettet", { state: "anonymised" });
    expect(await namesFor(member, { state: "invited" })).toEqual(["Aktiv"]);
    expect(await namesFor(organiser, { state: "invited" })).toEqual(["Inviteret"]);
    expect(await namesFor(organiser)).toEqual(["Aktiv", "Inviteret", "Lukket"]);
  });

  it("are shown to visitors only where they made their name public", async () => {
    const hidden = await make("Skjult");
    const open = await make("Åben", { visibility: show({ name: "public" }) });
    expect(await namesFor(visitor)).toEqual(["Åben"]);
    expect(await getVisibleProfile(db(), visitor, hidden.id)).toBeNull();
    expect(await listPeopleByIds(db(), visitor, [hidden.id, open.id])).toEqual([
      { id: open.id, name: "Åben", role: "member", state: "active", title: "", roleKey: null,
        sectorKey: null, municipality: expect.objectContaining({ code: "0766", slug: "hedensted" }) },
    ]); // prettier-ignore
  });

  it("do not betray by a filter what they keep for their season", async () => {
    const season = await makeSeason(db());
    const shy = await make("Genert", {
      sector_key: "culture_leisure",
      visibility: show({ work: "season", topics: "season" }),
    });
    await db()
      .insertInto("person_topic")
      .values({ person_id: shy.id, topic_key: "co_creation", side: "wants" })
      .execute();
    await makeEnrolment(db(), season.id, shy);
    const peer = scopeWith({ viewerId: "p", seasonIds: [season.id] });
    for (const filter of [{ sectorKey: "culture_leisure" }, { topicKey: "co_creation" }]) {
      expect(await namesFor(member, filter)).toEqual([]);
      expect(await namesFor(peer, filter)).toEqual(["Genert"]);
      expect(await namesFor(organiser, filter)).toEqual(["Genert"]);
      expect(await namesFor(scopeWith({ viewerId: shy.id }), filter)).toEqual(["Genert"]);
    }
    const title = async (scope: Scope) =>
      (await listPeople(db(), scope, {}, { limit: 5 })).people[0]?.title;
    expect([await title(member), await title(peer)]).toEqual(["", "Direktør"]);
    await db().updateTable("enrolment").set({ state: "withdrawn" }).execute();
    expect(await namesFor(peer, { topicKey: "co_creation" })).toEqual([]);
  });

  it("save their profile, and are then seen and found as they wish", async () => {
    const season = await makeSeason(db());
    const person = await make("Før", { email: "aase@x.example" });
    await makeEnrolment(db(), season.id, person);
    const save = (facts: Partial<ProfileInput> = {}) =>
      saveProfile(db(), actBy(person.id), { personId: person.id, profile: profile(facts) });
    expect(await save()).toEqual({ ok: true });
    const seen = (scope: Scope) => getVisibleProfile(db(), scope, person.id);
    const everything = {
      id: person.id, name: "Åse Øst", role: "member", state: "active", title: "Leder",
      roleKey: "director", sectorKey: "culture_leisure", languages: ["da", "en"],
      email: "aase@x.example", phone: "12 34 56 78", about: "Bor på en ø.",
      offers: ["co_creation"], wants: ["volunteering"],
      municipality: expect.objectContaining({ name: "Hedensted" }),
    }; // prettier-ignore
    const peer = scopeWith({ viewerId: "p", seasonIds: [season.id] });
    expect(await seen(peer)).toEqual(everything);
    expect(await seen(member)).toEqual({ ...everything, email: "", phone: "" });
    expect(await seen(visitor)).toBeNull();
    const hits = async (who: "visitor" | "member", words: string) => {
      const visibility = who === "member" ? { who, seasonIds: [] } : { who };
      return (await searchEntries(db(), visibility, words, { limit: 5 })).found;
    };
    expect(await hits("member", "samskabelse")).toBe(1);
    expect(await hits("visitor", "Åse")).toBe(0);
    const shown = { ...defaultVisibility, topics: "season", about: "season" } as const;
    await save({ visibility: shown, offers: ["village_communities"] });
    expect(await hits("member", "samskabelse")).toBe(0);
    expect(await hits("member", "landsbyklynger")).toBe(0);
    expect(await hits("member", "Øst")).toBe(1);
    const open = { ...defaultVisibility, name: "public", work: "public" } as const;
    await save({ visibility: { ...open, about: "public", topics: "public" } });
    expect(await hits("visitor", "samskabelse")).toBe(1);
    expect(await save({ municipalityCode: "9999" })).toEqual({ ok: false, reason: "municipality" });
  });
});
