import { describe, expect, it } from "vitest";
import { changeNote, restoreNoteVersion } from "#app/domain/notes/commands/change-note.server.ts";
import { createNote } from "#app/domain/notes/commands/create-note.server.ts";
import { deleteNote } from "#app/domain/notes/commands/delete-note.server.ts";
import { renderNotesAnew } from "#app/domain/notes/commands/render-anew.server.ts";
import { withdrawNote } from "#app/domain/notes/commands/withdraw-note.server.ts";
import type { NoteInput } from "#app/domain/notes/forms.ts";
import { getNote } from "#app/domain/notes/queries/get-note.server.ts";
import {
  getNextVersion,
  getNoteVersion,
  listNoteVersions,
} from "#app/domain/notes/queries/list-note-versions.server.ts";
import { getTranslation } from "#app/domain/notes/queries/get-translation.server.ts";
import { searchNotes } from "#app/domain/notes/queries/search-notes.server.ts";
import type { Scope } from "#app/domain/accounts/viewer.ts";
import { engines, useDatabase } from "#tests/support/database.ts";
import { noteInput } from "#tests/support/factories/note-input.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { makeSeason } from "#tests/support/factories/season.ts";
import { scopeWith } from "#tests/support/scope.ts";

const site = { name: "Læringsnetværket", address: "https://hub.example.dk" };
const act = (actorId: string | null, now = "2026-11-23T08:00:00.000Z") => ({ actorId, now, site });

describe.each(engines)("Writing notes on %s", (engine) => {
  const db = useDatabase(engine);

  const writer = async (facts: Parameters<typeof makePerson>[1] = {}) => {
    const person = await makePerson(db(), facts);
    return { person, scope: scopeWith({ viewerId: person.id }), by: act(person.id) };
  };
  const organiser = async () => {
    const { person, by } = await writer({ role: "organiser", name: "Oda Lind" });
    return { person, by, scope: scopeWith({ viewerId: person.id, organiser: true }) };
  };
  type Writer = Awaited<ReturnType<typeof writer>>;
  const write = async ({ by, scope }: Writer, facts: Partial<NoteInput> = {}, publish = true) => {
    const outcome = await createNote(db(), by, scope, { ...noteInput(facts), publish });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    return outcome.id;
  };
  const find = async (scope: Scope, words: string) =>
    (await searchNotes(db(), scope, words, {}, { limit: 10, language: "da" })).notes.length;
  const acts = async () =>
    (await db().selectFrom("audit").select("act").orderBy("id").execute()).map((row) => row.act);
  const linesOf = (noteId: string) =>
    db()
      .selectFrom("note_line")
      .select(["id", "kind", "text", "anchor", "position"])
      .where("note_id", "=", noteId)
      .orderBy("position")
      .execute();

  it("renders what an older pipeline kept, and leaves its versions and dates alone", async () => {
    const me = await writer();
    const id = await write(me, { body: "## Gør\n\n- Ring først" });
    const before = (await getNote(db(), me.scope, id))!;
    const stale = { body_html: "<p>gammelt</p>", html_version: 1 };
    await db().updateTable("note").set(stale).where("id", "=", id).execute();
    expect(await renderNotesAnew(db(), 2)).toBe(1);
    expect(await getNote(db(), me.scope, id)).toEqual(before);
    expect(await renderNotesAnew(db(), 2)).toBe(0);
  });

  it("keeps a draft with no more than a title, for its author alone", async () => {
    const me = await writer();
    const id = await write(me, { body: "", topics: [], municipalityCode: null }, false);
    expect(await getNote(db(), me.scope, id)).toMatchObject({ state: "draft", publishedAt: null });
    expect(await getNote(db(), (await writer()).scope, id)).toBeNull();
    expect(await getNote(db(), (await organiser()).scope, id)).toBeNull();
    expect(await find(me.scope, "ring")).toBe(0);
    expect(await acts()).toEqual([]);
  });

  it("keeps a draft whose text cannot be shown, and does not publish it", async () => {
    const me = await writer();
    const body = `${"> ".repeat(200)}dybt`;
    const id = await write(me, { body }, false);
    expect(await getNote(db(), me.scope, id)).toMatchObject({ body, bodyHtml: "" });
    const publishing = { ...noteInput({ body }), version: 1, publish: true };
    expect(await changeNote(db(), me.by, me.scope, id, publishing)).toMatchObject({
      problems: [{ field: "body", problem: "too_deep" }],
    });
  });

  it("publishes it with its lines, words to search for, and a line in the audit log", async () => {
    const me = await writer();
    const id = await write(me, {}, false);
    const publishing = { ...noteInput(), version: 1, publish: true };
    expect(await changeNote(db(), me.by, me.scope, id, publishing)).toMatchObject({
      published: true,
    });
    const note = await getNote(db(), me.scope, id);
    expect(note).toMatchObject({
      state: "published", doCount: 1, dontCount: 1, excerpt: "Vi sendte 2.000 breve.",
      authorName: me.person.name, version: 2,
    }); // prettier-ignore
    const lines = await linesOf(id);
    expect(lines.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      "do: Ring til de ti mest kritiske.",
      "dont: Undgå breve uden navn.",
    ]);
    for (const { anchor } of lines) expect(note!.bodyHtml).toContain(`id="${anchor}"`);
    const other = (await writer()).scope;
    for (const words of ["kritiske", "borgerinddragelse", "citizen engagement", "hedensted"])
      expect(`${words}: ${await find(other, words)}`).toBe(`${words}: 1`);
    expect(await find(scopeWith({}), "kritiske")).toBe(0);
    expect(await acts()).toEqual(["note.published"]);
  });

  it("says what a note lacks to be published, all at once", async () => {
    const { by, scope } = await writer();
    const bare = noteInput({ body: "", audience: "season", municipalityCode: "9999" });
    expect(await createNote(db(), by, scope, { ...bare, publish: true })).toEqual({
      ok: false,
      reason: "unfit",
      problems: [
        { field: "body", problem: "body_empty" },
        { field: "seasonId", problem: "season_needed" },
        { field: "municipalityCode", problem: "municipality_unknown" },
      ],
    });
    const season = await makeSeason(db());
    const theirs = { ...noteInput({ seasonId: season.id }), publish: false };
    expect(await createNote(db(), by, scope, theirs)).toMatchObject({
      problems: [{ field: "seasonId", problem: "season_not_yours" }],
    });
  });

  it("keeps every version, and a line's row while its words stay", async () => {
    const me = await writer();
    const id = await write(me);
    const before = await linesOf(id);
    const body = "## Gør\n\n- Gå en tur.\n- Ring til de ti mest kritiske.\n";
    const change = { ...noteInput({ body, title: "Ring" }), version: 1, publish: false };
    expect(await changeNote(db(), me.by, me.scope, id, change)).toMatchObject({ version: 2 });
    const note = (await getNote(db(), me.scope, id))!;
    const { versions } = await listNoteVersions(db(), me.scope, note);
    expect(versions.map(({ version, title }) => `${version} ${title}`)).toEqual([
      "2 Ring",
      "1 Ring, før I skriver",
    ]);
    const after = await linesOf(id);
    expect(after.map((line) => line.text)).toEqual(["Gå en tur.", "Ring til de ti mest kritiske."]);
    expect(after[1]!.id).toBe(before[0]!.id);
    expect((await getNextVersion(db(), me.scope, note, 1))?.body).toBe(body);
    expect(await acts()).toEqual(["note.published"]);
  });

  it("makes no version of a save that changes nothing", async () => {
    const me = await writer();
    const id = await write(me);
    const same = { ...noteInput(), version: 1, publish: false };
    expect(await changeNote(db(), me.by, me.scope, id, same)).toMatchObject({
      ok: true,
      version: 1,
    });
  });

  it("lets one of two who save at once through, tells the other, and loses nothing", async () => {
    const me = await writer();
    const id = await write(me);
    const save = (title: string) =>
      changeNote(db(), me.by, me.scope, id, {
        ...noteInput({ title }),
        version: 1,
        publish: false,
      });
    const outcomes = await Promise.all(["A", "B", "C"].map(save));
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    for (const outcome of outcomes.filter((one) => !one.ok))
      expect(outcome).toEqual({ ok: false, reason: "changed_meanwhile" });
    const note = (await getNote(db(), me.scope, id))!;
    const { versions } = await listNoteVersions(db(), me.scope, note);
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(note.title).toBe(versions[0]!.title);
  });

  it("brings an earlier version back as a new one", async () => {
    const me = await writer();
    const id = await write(me);
    const change = { ...noteInput({ body: "Kort.", title: "Ny" }), version: 1, publish: false };
    await changeNote(db(), me.by, me.scope, id, change);
    const asked = { restore: 1, version: 2 };
    expect(await restoreNoteVersion(db(), me.by, me.scope, id, asked)).toMatchObject({
      version: 3,
    });
    const { body, title } = noteInput();
    expect(await getNote(db(), me.scope, id)).toMatchObject({ title, body, doCount: 1 });
    const stale = await restoreNoteVersion(db(), me.by, me.scope, id, asked);
    expect(stale).toEqual({ ok: false, reason: "changed_meanwhile" });
    const missing = { restore: 9, version: 3 };
    expect(await restoreNoteVersion(db(), me.by, me.scope, id, missing)).toEqual({
      ok: false,
      reason: "not_found",
    });
  });

  it("shows an organiser what was published, and none of the author's drafts", async () => {
    const me = await writer();
    const id = await write(me, { body: "Om min chef, som ikke skal læse det." }, false);
    await changeNote(db(), me.by, me.scope, id, { ...noteInput(), version: 1, publish: true });
    const oda = await organiser();
    const note = (await getNote(db(), oda.scope, id))!;
    const { versions } = await listNoteVersions(db(), oda.scope, note);
    expect(versions.map(({ version }) => version)).toEqual([2]);
    expect(await getNoteVersion(db(), oda.scope, note, 1)).toBeNull();
    const restored = await restoreNoteVersion(db(), oda.by, oda.scope, id, {
      restore: 1,
      version: 2,
    });
    expect(restored).toEqual({ ok: false, reason: "not_found" });
  });

  it("puts what an organiser brings back on the record", async () => {
    const me = await writer();
    const id = await write(me);
    const change = { ...noteInput({ title: "Ny" }), version: 1, publish: false };
    await changeNote(db(), me.by, me.scope, id, change);
    const oda = await organiser();
    await restoreNoteVersion(db(), oda.by, oda.scope, id, { restore: 1, version: 2 });
    expect(await acts()).toEqual(["note.published", "note.restored"]);
  });

  it("lets an organiser mend and narrow another's note, on the record, but never open it", async () => {
    const me = await writer();
    const id = await write(me);
    const oda = await organiser();
    const mended = { ...noteInput({ title: "Rettet" }), version: 1, publish: false };
    expect(await changeNote(db(), oda.by, oda.scope, id, mended)).toMatchObject({ ok: true });
    const opened = { ...mended, audience: "public", version: 2 } as const;
    expect(await changeNote(db(), oda.by, oda.scope, id, opened)).toMatchObject({
      problems: [{ field: "audience", problem: "audience_wider" }],
    });
    expect(await acts()).toEqual(["note.published", "note.changed"]);
    expect((await getNote(db(), oda.scope, id))!.writtenBy).toBe(me.person.id);
  });

  it("is nobody else's business", async () => {
    const me = await writer();
    const id = await write(me);
    const { by, scope } = await writer();
    const refusal = { ok: false, reason: "not_found" };
    const change = { ...noteInput(), version: 1, publish: false };
    expect(await changeNote(db(), by, scope, id, change)).toEqual(refusal);
    expect(await withdrawNote(db(), by, scope, id, { reason: "" })).toEqual(refusal);
    expect(await deleteNote(db(), by, scope, id)).toEqual(refusal);
    const asked = { restore: 1, version: 1 };
    expect(await restoreNoteVersion(db(), by, scope, id, asked)).toEqual(refusal);
  });

  it("takes a published note back as a draft with all it had, and lets it out again", async () => {
    const me = await writer();
    const id = await write(me);
    expect(await deleteNote(db(), me.by, me.scope, id)).toMatchObject({ ok: false });
    expect(await withdrawNote(db(), me.by, me.scope, id, { reason: "" })).toEqual({ ok: true });
    const other = (await writer()).scope;
    expect(await getNote(db(), other, id)).toBeNull();
    expect(await find(me.scope, "kritiske")).toBe(0);
    const note = await getNote(db(), me.scope, id);
    expect(note).toMatchObject({ state: "draft", publishedAt: null, version: 2, doCount: 1 });
    expect(await linesOf(id)).toHaveLength(2);
    const later = act(me.person.id, "2026-12-01T08:00:00.000Z");
    const again = { ...noteInput(), version: 2, publish: true };
    await changeNote(db(), later, me.scope, id, again);
    expect(await getNote(db(), other, id)).toMatchObject({ publishedAt: later.now });
    expect(await acts()).toEqual(["note.published", "note.withdrawn", "note.published"]);
    expect(await db().selectFrom("outbox").select("id").execute()).toEqual([]);
  });

  it("mails the author, in the author's language, when an organiser takes it back", async () => {
    const me = await writer({ language: "en", name: "Anna Holm" });
    const id = await write(me);
    const oda = await organiser();
    await withdrawNote(db(), oda.by, oda.scope, id, { reason: "Names a citizen." });
    const [mail, ...more] = await db().selectFrom("outbox").selectAll().execute();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      to_address: me.person.email,
      subject: "Your note has been withdrawn: Ring, før I skriver",
    });
    expect(mail!.text).toContain("Names a citizen.");
    expect(mail!.text).toContain(`https://hub.example.dk/notes/${id}`);
    expect(await getNote(db(), oda.scope, id)).toBeNull();
  });

  it("deletes a draft with its versions, topics and lines", async () => {
    const me = await writer();
    const id = await write(me, {}, false);
    expect(await deleteNote(db(), me.by, me.scope, id)).toEqual({ ok: true });
    for (const table of ["note_version", "note_topic", "note_line"] as const) {
      const left = await db().selectFrom(table).select("note_id").execute();
      expect(left).toEqual([]);
    }
    expect(await acts()).toEqual(["note.deleted"]);
  });

  it("joins a note and its translation", async () => {
    const me = await writer();
    const da = await write(me);
    const english = noteInput({ language: "en", title: "Call before you write" });
    const input = { ...english, publish: true, translates: da };
    const outcome = await createNote(db(), me.by, me.scope, input);
    const en = outcome.ok ? outcome.id : "";
    const original = (await getNote(db(), me.scope, da))!;
    const translation = (await getNote(db(), me.scope, en))!;
    expect(await getTranslation(db(), me.scope, original)).toEqual({ id: en, language: "en" });
    expect(await getTranslation(db(), me.scope, translation)).toEqual({ id: da, language: "da" });
  });
});
