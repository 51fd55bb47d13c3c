import { describe, expect, it } from "vitest";
import { createNote } from "#app/domain/notes/commands/create-note.server.ts";
import type { NoteInput } from "#app/domain/notes/forms.ts";
import { engines } from "#tests/support/database.ts";
import { noteInput } from "#tests/support/factories/note-input.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { makeEnrolment, makeSeason } from "#tests/support/factories/season.ts";
import { useHub } from "#tests/support/hub.ts";
import { scopeWith } from "#tests/support/scope.ts";

const site = { name: "Læringsnetværket", address: "https://hub.example.dk" };

describe.each(engines)("A note's page on %s", (engine) => {
  const hub = useHub(engine);

  const write = async (facts: Partial<NoteInput> = {}, publish = true) => {
    const author = await makePerson(hub().db, { name: "Anna Holm" });
    const scope = scopeWith({ viewerId: author.id, organiser: true });
    const by = { actorId: author.id, now: "2026-11-23T08:00:00.000Z", site };
    const input = { ...noteInput(facts), publish };
    const outcome = await createNote(hub().db, by, scope, input);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    return { id: outcome.id, path: `/notes/${outcome.id}`, author };
  };

  it("is there for those it is for, and nowhere for the rest", async () => {
    const season = await makeSeason(hub().db);
    const seated = await makePerson(hub().db);
    await makeEnrolment(hub().db, season.id, seated);
    const applied = await makePerson(hub().db);
    await makeEnrolment(hub().db, season.id, applied, { state: "applied", decided_at: null });
    const readers = {
      visitor: hub().visitor(),
      member: await hub().as("member"),
      applied: await hub().signedIn(applied),
      seated: await hub().signedIn(seated),
      organiser: await hub().as("organiser"),
    };
    const seen = async (facts: Partial<NoteInput>, publish = true) => {
      const { path, author } = await write(facts, publish);
      const all = { ...readers, author: await hub().signedIn(author) };
      const able: string[] = [];
      for (const [who, browser] of Object.entries(all)) {
        const page = await browser.get(path);
        expect([200, 404]).toContain(page.status);
        if (page.status === 200) able.push(who);
        else expect(page.text).not.toContain(noteInput(facts).title);
      }
      return able.join(" ");
    };
    expect(await seen({ audience: "public" })).toBe(
      "visitor member applied seated organiser author",
    );
    expect(await seen({ audience: "network" })).toBe("member applied seated organiser author");
    expect(await seen({ audience: "season", seasonId: season.id })).toBe("seated organiser author");
    expect(await seen({ audience: "public" }, false)).toBe("author");
  });

  it("tells visitors who wrote it only where the author made the name public", async () => {
    const { path, author } = await write({ audience: "public" });
    expect((await hub().visitor().get(path)).text).not.toContain("Anna Holm");
    expect((await hub().visitor().get(path)).text).toContain("En leder i netværket");
    expect((await (await hub().as("member")).get(path)).text).toContain("Anna Holm");
    const visibility = JSON.stringify({ name: "public" });
    await hub().db.updateTable("person").set({ visibility }).where("id", "=", author.id).execute();
    expect((await hub().visitor().get(`${path}?x=1`)).text).toContain("Anna Holm");
  });

  it("gives every do and don't an address that is on the page", async () => {
    const { path } = await write({ audience: "public" });
    const { text } = await hub().visitor().get(path);
    const anchors = [...text.matchAll(/href="#((?:do|dont)-[^"]+)"/g)].map((match) => match[1]);
    expect(anchors).toHaveLength(2);
    for (const anchor of anchors) expect(text).toContain(`id="${anchor}"`);
    expect(text).not.toContain("<script");
  });

  it("offers its writers what they may do, and others nothing", async () => {
    const { path, author } = await write({ audience: "public" });
    const own = (await (await hub().signedIn(author)).get(path)).text;
    for (const action of ["edit", "versions", "delete"]) expect(own).toContain(`${path}/${action}`);
    const others = (await (await hub().as("member")).get(path)).text;
    for (const action of ["edit", "versions", "delete"])
      expect(others).not.toContain(`${path}/${action}`);
  });

  it("keeps its writers' pages from everybody else", async () => {
    const { path } = await write({ audience: "public" });
    const member = await hub().as("member");
    for (const page of ["/edit", "/delete", "/versions", "/versions/1"])
      expect((await member.get(path + page)).status).toBe(404);
    for (const page of ["/edit", "/delete", "/versions/1"])
      expect(
        (
          await member.post(path + page, {
            ...noteInput(),
            version: "1",
            what: "withdraw",
          } as never)
        ).status,
      ).toBe(404);
    expect((await hub().visitor().get(path)).status).toBe(200);
  });

  it("is gone for visitors the moment it is withdrawn, cached or not", async () => {
    const { path, author } = await write({ audience: "public" });
    expect((await hub().visitor().get(path)).status).toBe(200);
    const own = await hub().signedIn(author);
    expect((await own.get(`${path}/delete`)).text).toContain("Træk noten tilbage?");
    const after = await own.postAndFollow(`${path}/delete`, { what: "withdraw" });
    expect(after.text).toContain("Noten er trukket tilbage");
    expect((await hub().visitor().get(path)).status).toBe(404);
    expect((await own.get(`${path}/delete`)).text).toContain("Slet kladden?");
    await own.post(`${path}/delete`, { what: "delete" });
    expect((await own.get(path)).status).toBe(404);
  });

  it("does not delete what was published while its writer was asked", async () => {
    const { path, author } = await write({ audience: "public" });
    const own = await hub().signedIn(author);
    expect((await own.post(`${path}/delete`, { what: "delete" })).status).toBe(404);
    expect((await own.get(path)).status).toBe(200);
  });

  it("is 404 for an address that names nothing", async () => {
    for (const id of ["x", "01900000-0000-7000-8000-000000000000", "%00", "a%27--"])
      expect((await hub().visitor().get(`/notes/${id}`)).status).toBe(404);
  });
});
