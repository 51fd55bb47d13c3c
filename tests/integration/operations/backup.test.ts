import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { backedUpTables } from "#db/backup/backed-up-tables.ts";
import { DamagedBackup, readBackup } from "#db/backup/backup-file.server.ts";
import { loadBackup, sumTables } from "#db/backup/load-backup.server.ts";
import { columnTypes } from "#db/backup/rows.server.ts";
import { writeBackup } from "#db/backup/write-backup.server.ts";
import { openDatabase, type Db } from "#db/client.server.ts";
import { newId } from "#db/columns.server.ts";
import { putSearchEntry } from "#app/search/index.server.ts";
import { engines, newDatabase, useDatabase } from "#tests/support/database.ts";
import { makeMail } from "#tests/support/factories/mail.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { makeEnrolment, makeSeason } from "#tests/support/factories/season.ts";

const NOW = "2026-11-21T10:00:00.000Z";

describe.each(engines)("a backup of %s", (engine) => {
  const db = useDatabase(engine);
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "hub-backup-"));
    file = join(folder, "one.jsonl.gz");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("holds every table that there is", async () => {
    const there = [...(await columnTypes(db())).keys()].filter(
      (name) => !name.startsWith("search_index") && !name.startsWith("sqlite_"),
    );
    expect(backedUpTables.map((table) => table.name).sort()).toEqual(there.sort());
  });

  it.each(engines)("comes back row by row the same in %s", async (target) => {
    await fill(db());
    const written = await writeBackup(db(), file, NOW);
    expect(written.rows).toBeGreaterThan(300);
    const other = await newDatabase(target);
    const loaded = await loadBackup(other.db, file);
    const sums = await sumTables(other.db, written.tables);
    for (const { name, rows, sha256 } of written.tables)
      expect([name, sums.get(name)]).toEqual([name, { rows, sha256 }]);
    expect(loaded.sha256).toBe(written.sha256);
    const found = await other.db
      .selectFrom("person")
      .select("about")
      .where("name", "=", "Åse")
      .execute();
    expect(found).toEqual([{ about: TRICKY }]);
    await other.db
      .insertInto("person")
      .values(await personLike(other.db))
      .execute();
    await other.remove();
  });

  it("shows one moment, though others write while it is taken", async () => {
    const own = openDatabase(db.current().location);
    const writer = { stopped: false, rounds: 0 };
    const writing = (async () => {
      while (!writer.stopped) {
        await own.transaction().execute(async (trx) => {
          const id = newId();
          const at = new Date().toISOString();
          const both = { id, at, actor_id: null, act: "load", subject_kind: "x", subject_id: id };
          await trx
            .insertInto("audit")
            .values({ ...both, details: "{}" })
            .execute();
          await trx
            .insertInto("site_fact")
            .values({ key: id, value: id, updated_at: at })
            .execute();
          await trx
            .updateTable("public_version")
            .set((eb) => ({ version: eb("version", "+", 1) }))
            .execute();
        });
        writer.rounds += 1;
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    while (writer.rounds < 50) await new Promise((resolve) => setTimeout(resolve, 5));
    const before = writer.rounds;
    const summary = await writeBackup(db(), file, NOW);
    const during = writer.rounds - before;
    writer.stopped = true;
    await writing;
    await own.destroy();
    expect(during, "nobody waited for the backup").toBeGreaterThan(0);
    const rowsOf = (name: string) => summary.tables.find((table) => table.name === name)!.rows;
    expect(rowsOf("audit")).toBe(rowsOf("site_fact"));
    for (const target of engines) {
      const other = await newDatabase(target);
      await loadBackup(other.db, file);
      const [{ version }] = (await other.db
        .selectFrom("public_version")
        .select("version")
        .execute()) as [{ version: number }];
      expect(version - rowsOf("audit"), "all three tables are of the same moment").toBe(
        await startVersion(target),
      );
      await other.remove();
    }
  });

  it("is never written over", async () => {
    await writeBackup(db(), file, NOW);
    const first = readFileSync(file);
    await expect(writeBackup(db(), file, NOW)).rejects.toThrow("EEXIST");
    expect(readFileSync(file).equals(first)).toBe(true);
  });

  it("is known to be damaged, however little", async () => {
    await fill(db());
    await writeBackup(db(), file, NOW);
    const whole = readFileSync(file);
    const lines = gunzipSync(whole).toString("utf8").split("\n");
    const person = lines.findIndex((line) => line.includes('"Åse"'));
    const damages: Record<string, Buffer> = {
      "cut off": whole.subarray(0, whole.length - 40),
      "cut in half": whole.subarray(0, whole.length >> 1),
      "a row changed": packed(lines.with(person, lines[person]!.replace('"Åse"', '"Ase"'))),
      "a row gone": packed(lines.toSpliced(person, 1)),
      "the end gone": packed(lines.slice(0, -2)),
      "a sum gone": packed(lines.with(person, "{}")),
      "not packed": Buffer.from(lines.join("\n")),
      "something else": packed(['{"backup":"cats"}']),
      "a later format": packed(lines.with(0, lines[0]!.replace('"format":1', '"format":2'))),
      empty: Buffer.alloc(0),
    };
    for (const [name, bytes] of Object.entries(damages)) {
      writeFileSync(file, bytes);
      await expect(readBackup(file), name).rejects.toThrow(DamagedBackup);
    }
  });
});

const packed = (lines: string[]) => gzipSync(lines.join("\n"));
const TRICKY = 'Ærø\u2028\u2029\r\n\t"\\ \u{1F600} é é \u0001 ;--';

async function fill(db: Db) {
  const later = await makePerson(db, { id: "z".repeat(36), name: "Sidst" });
  const first = await makePerson(db, { name: "Åse", about: TRICKY, invited_by: later.id });
  const season = await makeSeason(db);
  await makeEnrolment(db, season.id, first);
  for (let person = 0; person < 30; person += 1) await makePerson(db, { invited_by: later.id });
  for (let mail = 0; mail < 20; mail += 1) await makeMail(db, { subject: `Nr. ${mail}` });
  // More than is fetched at a time.
  const lines = Array.from({ length: 600 }, (_, line) => ({
    id: newId(), at: NOW, actor_id: first.id, act: "load", subject_kind: "x", subject_id: `${line}`, details: "{}",
  })); // prettier-ignore
  await db.insertInto("audit").values(lines).execute();
  await db.transaction().execute((trx) =>
    putSearchEntry(trx, {
      kind: "note", refId: newId(), audience: "public", seasonId: null, language: "da",
      updatedAt: NOW, title: "Borgerinddragelse", body: "Sådan kom vi i gang",
    }),
  ); // prettier-ignore
}

async function personLike(db: Db) {
  const {
    id: _id,
    email,
    email_key,
    ...rest
  } = await db.selectFrom("person").selectAll().executeTakeFirstOrThrow();
  return { ...rest, id: newId(), email: `ny-${email}`, email_key: `ny-${email_key}` };
}

/** The version in a fresh database, before any of the writer's rounds. */
async function startVersion(engine: (typeof engines)[number]) {
  const fresh = await newDatabase(engine);
  const row = await fresh.db
    .selectFrom("public_version")
    .select("version")
    .executeTakeFirstOrThrow();
  await fresh.remove();
  return row.version;
}
