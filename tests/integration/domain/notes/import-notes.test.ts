import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { importNotes } from "#app/domain/notes/commands/import-notes.server.ts";
import { changeNote } from "#app/domain/notes/commands/change-note.server.ts";
import { withdrawNote } from "#app/domain/notes/commands/withdraw-note.server.ts";
import { exportNotes } from "#app/domain/notes/queries/export-notes.server.ts";
import { getNote } from "#app/domain/notes/queries/get-note.server.ts";
import { getTranslation } from "#app/domain/notes/queries/get-translation.server.ts";
import { engines, useDatabase } from "#tests/support/database.ts";
import { noteInput } from "#tests/support/factories/note-input.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { makeSeason } from "#tests/support/factories/season.ts";
import { scopeWith } from "#tests/support/scope.ts";

const site = { name: "Læringsnetværket", address: "https://hub.example.dk" };
const act = { actorId: null, now: "2026-11-23T08:00:00.000Z", site };

const folder = (path: string) =>
  readdirSync(path)
    .sort()
    .map((name) => ({ name, text: readFileSync(`${path}/${name}`, "utf8") }));

function noteFile(name: string, facts: Record<string, string> = {}, text = "Ring først.") {
  const front = { key: name, language: "da", title: `Note ${name}`, ...facts };
  const lines = Object.entries(front).map(([key, value]) => `${key}: ${value}`);
  return { name: `${name}.md`, text: `---\n${lines.join("\n")}\n---\n\n## Gør\n\n- ${text}\n` };
}

describe.each(engines)("Taking in notes from files on %s", (engine) => {
  const db = useDatabase(engine);
  const everything = async () => ({
    notes: await db().selectFrom("note").selectAll().orderBy("import_key").execute(),
    versions: await db().selectFrom("note_version").selectAll().orderBy("note_id").execute(),
    lines: await db().selectFrom("note_line").selectAll().orderBy("id").execute(),
    entries: await db().selectFrom("search_entry").select(["ref_id", "body"]).execute(),
  });
  const plainFacts = () =>
    db()
      .selectFrom("note")
      .select(["import_key", "title", "language", "body", "body_html", "audience", "place"])
      .select(["municipality_code", "source", "published_at", "translation_key", "do_count"])
      .orderBy("import_key")
      .execute();
  const byKey = (key: string) =>
    db().selectFrom("note").selectAll().where("import_key", "=", key).executeTakeFirstOrThrow();

  it("takes in all of ours, each with at least one do and one don't and its source", async () => {
    const files = folder("content/notes");
    const outcome = await importNotes(db(), act, files);
    expect(outcome).toMatchObject({ ok: true, report: { changed: [], unchanged: [] } });
    const notes = await db().selectFrom("note").selectAll().execute();
    expect(notes).toHaveLength(files.length);
    for (const note of notes) {
      expect(
        `${note.import_key} ${Math.min(note.do_count, 1)} ${Math.min(note.dont_count, 1)}`,
      ).toBe(`${note.import_key} 1 1`);
      expect(note).toMatchObject({ author_id: null, state: "published", audience: "public" });
      expect(note.source).not.toBe("");
      expect(note.excerpt.length).toBeGreaterThan(40);
      const scope = scopeWith({});
      const other = await getTranslation(db(), scope, (await getNote(db(), scope, note.id))!);
      expect(`${note.import_key} ${other?.language}`).toBe(
        `${note.import_key} ${note.language === "da" ? "en" : "da"}`,
      );
    }
  });

  it("takes in the demonstration's, too", async () => {
    for (const number of [1, 2, 3, 4]) await makeSeason(db(), { number, state: "closed" });
    const author = await makePerson(db());
    const authorOf = () => author.id;
    const outcome = await importNotes(db(), act, folder("content/demo/notes"), { authorOf });
    expect(outcome).toMatchObject({ ok: true });
    const notes = await db().selectFrom("note").selectAll().execute();
    for (const note of notes) {
      expect(note).toMatchObject({ author_id: author.id, demo: 1 });
      expect(note.do_count * note.dont_count).toBeGreaterThan(0);
      expect(note.published_at! < act.now).toBe(true);
    }
  });

  it("changes nothing the second time", async () => {
    const files = folder("content/notes");
    await importNotes(db(), act, files);
    const before = await everything();
    const later = { ...act, now: "2027-01-01T08:00:00.000Z" };
    const outcome = await importNotes(db(), later, files);
    expect(outcome).toMatchObject({ ok: true, report: { added: [], changed: [] } });
    expect(await everything()).toEqual(before);
  });

  it("makes one new version of the one file that was changed", async () => {
    const files = [noteFile("a"), noteFile("b", { days_ago: "30" })];
    await importNotes(db(), act, files);
    const { published_at } = await byKey("b.da");
    const changed = [noteFile("a"), noteFile("b", { days_ago: "30" }, "Ring igen.")];
    const later = { ...act, now: "2026-12-24T08:00:00.000Z" };
    expect(await importNotes(db(), later, changed)).toMatchObject({
      report: { added: [], changed: ["b.md"], unchanged: ["a.md"] },
    });
    expect(await byKey("b.da")).toMatchObject({ version: 2, published_at });
    expect(await byKey("a.da")).toMatchObject({ version: 1 });
    const versions = await db().selectFrom("note_version").select("version").execute();
    expect(versions.map(({ version }) => version).sort()).toEqual([1, 1, 2]);
  });

  it("leaves what was changed here alone until the file changes, and keeps both then", async () => {
    await importNotes(db(), act, [noteFile("a")]);
    const { id } = await byKey("a.da");
    const { id: viewerId } = await makePerson(db(), { role: "organiser" });
    const scope = scopeWith({ viewerId, organiser: true });
    const by = { ...act, actorId: viewerId };
    const mine = { ...noteInput({ title: "Rettet her" }), version: 1, publish: false };
    await changeNote(db(), by, scope, id, mine);
    await importNotes(db(), act, [noteFile("a")]);
    expect(await byKey("a.da")).toMatchObject({ title: "Rettet her", version: 2 });
    await importNotes(db(), act, [noteFile("a", {}, "Nyt.")]);
    expect(await byKey("a.da")).toMatchObject({ title: "Note a", version: 3 });
    await withdrawNote(db(), by, scope, id, { reason: "" });
    await importNotes(db(), act, [noteFile("a", {}, "Nyere.")]);
    expect(await byKey("a.da")).toMatchObject({ state: "draft", published_at: null, version: 5 });
    expect(await db().selectFrom("search_entry").select("id").execute()).toEqual([]);
  });

  it("takes in nothing where one file is wrong, and names all that is wrong", async () => {
    const files = [
      noteFile("a"),
      noteFile("b", { municipality: "atlantis", season: "9" }),
      noteFile("c", { audience: "season" }),
      noteFile("d", { topics: "[kaffe]" }),
      { ...noteFile("a"), name: "twin.md" },
    ];
    const outcome = await importNotes(db(), act, files);
    const problems = !outcome.ok && outcome.reason === "unreadable" ? outcome.problems : [];
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
      "b.md:5", "b.md:6", "c.md:5", "d.md:5", "twin.md:2",
    ]); // prettier-ignore
    expect((await everything()).notes).toEqual([]);
  });

  it("says what it would do, and does not, in a dry run", async () => {
    const outcome = await importNotes(db(), act, [noteFile("a")], { dryRun: true });
    expect(outcome).toMatchObject({ reason: "dry_run", report: { added: ["a.md"] } });
    expect((await everything()).notes).toEqual([]);
  });

  it("takes in for another audience than the files say, where it is asked to", async () => {
    await importNotes(db(), act, [noteFile("a")], { audience: "network" });
    expect(await byKey("a.da")).toMatchObject({ audience: "network" });
    expect(await importNotes(db(), act, [noteFile("a")])).toMatchObject({
      report: { changed: ["a.md"] },
    });
    expect(await byKey("a.da")).toMatchObject({ audience: "public" });
  });

  it("writes files that it takes in again as the same notes", async () => {
    const facts = (await importNotes(db(), act, folder("content/notes"))) && (await plainFacts());
    const files = [];
    for await (const file of exportNotes(db(), scopeWith({}))) files.push(file);
    expect(files.map((file) => file.name).sort()).toEqual(readdirSync("content/notes").sort());
    await db().deleteFrom("note").execute();
    expect(await importNotes(db(), act, files)).toMatchObject({ ok: true });
    expect(await plainFacts()).toEqual(facts);
  });

  it("puts one line for all of it in the audit log", async () => {
    await importNotes(db(), act, [noteFile("a"), noteFile("b")]);
    await importNotes(db(), act, [noteFile("a"), noteFile("b")]);
    const rows = await db().selectFrom("audit").select(["act", "details"]).execute();
    expect(rows).toEqual([{ act: "note.imported", details: '{"added":2,"changed":0}' }]);
  });
});
