import { describe, expect, it } from "vitest";
import { countNotes } from "#app/domain/notes/queries/count-notes.server.ts";
import { listNewestPublicNotes, listNotes } from "#app/domain/notes/queries/list-notes.server.ts";
import type { NotePage } from "#app/domain/notes/note.ts";
import { getNote } from "#app/domain/notes/queries/get-note.server.ts";
import { readersOf } from "#app/domain/notes/queries/readers-of-notes.server.ts";
import type { Scope } from "#app/domain/accounts/viewer.ts";
import { visitorScope } from "#app/web/scope.server.ts";
import { engines, useDatabase } from "../../../support/database.ts";
import { makeNote } from "../../../support/factories/note.ts";
import { makePerson } from "../../../support/factories/person.ts";
import { makeSeason } from "../../../support/factories/season.ts";
import { scopeWith } from "../../../support/scope.ts";

describe.each(engines)("A list of notes on %s", (engine) => {
  const db = useDatabase(engine);

  it("is the newest first and goes on by key without gap or repetition", async () => {
    const at = "2026-10-01T08:00:00.000Z";
    for (let n = 0; n < 7; n += 1) await makeNote(db(), n < 4 ? { published_at: at } : {});
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await listNotes(db(), visitorScope(), {}, { limit: 2, after });
      seen.push(...page.notes.map((note) => `${note.publishedAt} ${note.id}`));
      after = page.next;
    } while (after);
    expect(new Set(seen).size).toBe(7);
    expect(seen).toEqual([...seen].sort().reverse());
  });

  it("says of each note its badge, topics and beginning", async () => {
    await makeNote(db(), { topics: ["volunteering", "co_creation"], excerpt: "Vi ringede." });
    const { notes } = await listNotes(db(), visitorScope(), {}, { limit: 10 });
    expect(notes[0]).toMatchObject({
      municipality: { code: "0766", name: "Hedensted", slug: "hedensted" },
      topics: ["co_creation", "volunteering"],
      excerpt: "Vi ringede.",
    });
  });

  it("holds what passes every filter, and counts it", async () => {
    const note = await makeNote(db(), { topics: ["volunteering"], municipality_code: "0101" });
    await makeNote(db(), { topics: ["volunteering"] });
    await makeNote(db(), { municipality_code: "0101" });
    const filters = { topic: "volunteering", municipalityCode: "0101" };
    const { notes } = await listNotes(db(), visitorScope(), filters, { limit: 10 });
    expect(notes.map(({ id }) => id)).toEqual([note.id]);
    expect(await countNotes(db(), visitorScope(), filters)).toBe(1);
    expect(await countNotes(db(), visitorScope(), {})).toBe(3);
  });

  it("shows nobody a note that left their season while its author's own list was read", async () => {
    const [here, there] = [
      await makeSeason(db(), { number: 1 }),
      await makeSeason(db(), { number: 2 }),
    ];
    const [author, reader] = [await makePerson(db()), await makePerson(db())];
    const as = ({ id }: { id: string }) => scopeWith({ viewerId: id, seasonIds: [here.id] });
    const note = { author_id: author.id, audience: "season", season_id: here.id } as const;
    const { id } = await makeNote(db(), note);
    const readers = readersOf(db(), as(author));
    await readers;
    await db().updateTable("note").set({ season_id: there.id }).where("id", "=", id).execute();
    await listNotes(db(), as(author), {}, { limit: 10 }, readers);
    await countNotes(db(), as(author), {}, readers);
    const found = async (scope: Scope) => [
      (await listNotes(db(), scope, {}, { limit: 10 })).notes.length,
      await countNotes(db(), scope, {}),
    ];
    expect(await found(as(reader))).toEqual([0, 0]);
    expect(await found(as(author))).toEqual([1, 1]);
  });

  it("shows a translated note once, in the reader's language where it has it", async () => {
    const da = await makeNote(db(), { translation_key: "a" });
    const en = await makeNote(db(), { translation_key: "a", language: "en" });
    const only = await makeNote(db(), { translation_key: "b" });
    const hidden = await makeNote(db(), { translation_key: "c" });
    await makeNote(db(), { translation_key: "c", language: "en", audience: "network" });
    const ids = async (language: "da" | "en") =>
      (await listNotes(db(), visitorScope(), { language }, { limit: 10 })).notes.map((n) => n.id);
    expect(await ids("en")).toEqual([hidden.id, only.id, en.id]);
    expect(await ids("da")).toEqual([hidden.id, only.id, da.id]);
    const newest = await listNewestPublicNotes(db(), 2, "en");
    expect(newest.map((note) => note.id)).toEqual([hidden.id, only.id]);
  });

  it("goes on by key within a topic", async () => {
    const at = "2026-10-01T08:00:00.000Z";
    for (let n = 0; n < 5; n += 1)
      await makeNote(db(), { topics: ["volunteering"], ...(n < 3 ? { published_at: at } : {}) });
    await makeNote(db(), { topics: ["settlement"] });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: NotePage = await listNotes(
        db(),
        visitorScope(),
        { topic: "volunteering" },
        { limit: 2, after },
      );
      seen.push(...page.notes.map((note) => `${note.publishedAt} ${note.id}`));
      after = page.next;
    } while (after);
    expect(new Set(seen).size).toBe(5);
    expect(seen).toEqual([...seen].sort().reverse());
  });

  it("takes a key that is none for the first page", async () => {
    await makeNote(db());
    for (const after of ["x", "~", "a~b~c", "'~'"]) {
      const { notes } = await listNotes(db(), visitorScope(), {}, { limit: 5, after });
      expect(notes.length).toBeLessThanOrEqual(1);
    }
  });

  it("keeps a draft out, and its page as well", async () => {
    const draft = await makeNote(db(), { state: "draft" });
    expect((await listNotes(db(), visitorScope(), {}, { limit: 5 })).notes).toEqual([]);
    expect(await getNote(db(), visitorScope(), draft.id)).toBeNull();
  });
});
