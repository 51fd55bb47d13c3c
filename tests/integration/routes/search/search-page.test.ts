import { describe, expect, it } from "vitest";
import { putSearchEntry } from "#app/search/index.server.ts";
import type { Audience, SearchKind } from "#db/schema.ts";
import { engines } from "#tests/support/database.ts";
import { makeMeeting } from "#tests/support/factories/meeting.ts";
import { makeNote } from "#tests/support/factories/note.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { makeEnrolment, makeSeason } from "#tests/support/factories/season.ts";
import { useHub, type TestHub } from "#tests/support/hub.ts";

async function enter(
  { db }: TestHub,
  kind: SearchKind,
  thing: { id: string; title?: string; name?: string },
  audience: Audience = "public",
  seasonId: string | null = null,
) {
  const title = thing.name ?? thing.title!;
  const updatedAt = "2026-10-01T00:00:00.000Z";
  await putSearchEntry(db, { kind, refId: thing.id, title, body: "Om samskabelse.", audience, seasonId, updatedAt }); // prettier-ignore
}

/** A person, a meeting and three notes, all about samskabelse. */
async function fill(hub: TestHub) {
  const { db } = hub;
  const season = await makeSeason(db, { number: 4 });
  const member = await makePerson(db, { name: "Anne Samskabelse" });
  await makeEnrolment(db, season.id, member);
  await enter(hub, "person", member, "network");
  await enter(hub, "meeting", await makeMeeting(db, { title: "Møde om samskabelse" }));
  await enter(hub, "note", await makeNote(db, { title: "Åben samskabelse" }));
  const network = await makeNote(db, { title: "Netværkets samskabelse", audience: "network" });
  await enter(hub, "note", network, "network");
  const own = await makeNote(db, { title: "Sæsonens samskabelse", audience: "season", season_id: season.id }); // prettier-ignore
  await enter(hub, "note", own, "season", season.id);
  return { member };
}

describe.each(engines)("the search page on %s", (engine) => {
  const hub = useHub(engine);
  const titles = (text: string) =>
    ["Anne", "Møde om", "Åben", "Netværkets", "Sæsonens"].filter((title) =>
      new RegExp(`${title} <mark>`).test(text),
    );

  it("finds for each asker what they may see, and no more", async () => {
    const { member } = await fill(hub());
    const path = "/search?q=samskabelse";
    const visitor = (await hub().visitor().get(path)).text;
    expect(titles(visitor)).toEqual(["Møde om", "Åben"]);
    const other = (await (await hub().as("member")).get(path)).text;
    expect(titles(other)).toEqual(["Anne", "Møde om", "Åben", "Netværkets"]);
    const own = (await (await hub().signedIn(member)).get(path)).text;
    expect(titles(own)).toHaveLength(5);
    const organiser = (await (await hub().as("organiser")).get(path)).text;
    expect(titles(organiser)).toHaveLength(5);
  });

  it("leaves out what the index still has but the asker may no longer see", async () => {
    const { member } = await fill(hub());
    await hub().db.updateTable("note").set({ state: "draft" }).execute();
    await hub()
      .db.updateTable("person")
      .set({ state: "disabled" })
      .where("id", "=", member.id)
      .execute();
    const { text } = await (await hub().as("member")).get("/search?q=samskabelse");
    expect(titles(text)).toEqual(["Møde om"]);
  });

  it("narrows to one kind", async () => {
    await fill(hub());
    const { text } = await (await hub().as("member")).get("/search?q=samskabelse&kind=note");
    expect(titles(text)).toEqual(["Åben", "Netværkets"]);
  });

  it("finds a municipality by its name, however it is typed, beside what is written about it", async () => {
    await enter(hub(), "note", await makeNote(hub().db, { title: "Sorø prøver noget" }));
    for (const typed of ["Sorø", "soroe", "sorø kommune"]) {
      const { text } = await hub()
        .visitor()
        .get(`/search?q=${encodeURIComponent(typed)}`);
      expect(text).toContain('href="/municipalities/soroe"');
    }
    const all = await hub().visitor().get("/search?q=r&kind=municipality");
    expect(all.status).toBe(200);
    const many = await hub().visitor().get("/search?q=lo&kind=municipality");
    expect(many.text).toContain('href="/municipalities/lolland"');
  });

  it("goes on to the next page without showing anything twice", async () => {
    for (let at = 0; at < 25; at += 1)
      await enter(hub(), "note", await makeNote(hub().db, { title: `Makker ${at}` }));
    const visitor = hub().visitor();
    const first = await visitor.get("/search?q=makker");
    expect(first.text).toContain("25 resultater");
    const next = /href="(\/search\?[^"]*after=[^"]+)"/
      .exec(first.text)![1]!
      .replaceAll("&amp;", "&");
    const second = await visitor.get(next);
    const ids = (text: string) =>
      [...text.matchAll(/href="\/notes\/([0-9a-f-]{36})"/g)].map((m) => m[1]);
    expect(ids(first.text)).toHaveLength(20);
    expect(new Set([...ids(first.text), ...ids(second.text)]).size).toBe(25);
    expect(second.text).toContain("Fra begyndelsen");
  });

  it("helps on where nothing is asked or found, and takes any text as text", async () => {
    const visitor = hub().visitor();
    expect((await visitor.get("/search")).text).toContain("Du behøver ikke at skrive hele ordet");
    const none = await visitor.get("/search?q=zzzqqq");
    expect(none.text).toContain("Intet fundet for ”zzzqqq”");
    expect(none.text).toContain("Log ind for at søge i det hele");
    const odd = await visitor.get(
      `/search?q=${encodeURIComponent(`<script>"' OR 1=1 *` + "x".repeat(400))}`,
    );
    expect(odd.status).toBe(200);
    expect(odd.text).not.toContain("<script>");
    const heading = /<h2>(.*?)<\/h2>/.exec(odd.text)![1]!;
    expect(heading).toContain("x".repeat(100));
    expect(heading).not.toContain("x".repeat(200));
    expect((await visitor.get("/search?q=a&kind=alt&after=x~y")).status).toBe(200);
  });
});
