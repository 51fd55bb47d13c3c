import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { sumTables } from "#db/backup/load-backup.server.ts";
import { readBackup } from "#db/backup/backup-file.server.ts";
import { writeBackup } from "#db/backup/write-backup.server.ts";
import { openDatabase, type Db, type Engine } from "#db/client.server.ts";
import { newId } from "#db/columns.server.ts";
import { createSessions } from "#app/web/sessions.server.ts";
import { readSettings } from "#app/web/settings.server.ts";
import { appliedMigrations } from "#db/migrate.server.ts";
import { bringUpToDate } from "#scripts/database.ts";
import { restoreBackup } from "#scripts/restore-backup.ts";
import { runCommand } from "#tests/support/command.ts";
import { engines, newDatabase, type TestDatabase } from "#tests/support/database.ts";
import { makeMail } from "#tests/support/factories/mail.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { createDatabase, dropDatabase } from "#tests/support/postgres-server.ts";

const NOW = "2026-11-21T10:00:00.000Z";
/** Each command is a process that reads the whole hub. */
const COMMANDS_MS = 90_000;

/** A place for a hub: a data folder or a database, with nothing in it yet. */
interface Place {
  settings: Record<string, string>;
  open(): Db;
  remove(): Promise<void>;
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hub-restore-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe.each(engines)("restoring into %s", { timeout: COMMANDS_MS }, (engine) => {
  let source: TestDatabase;
  let place: Place;
  let file: string;

  beforeEach(async () => {
    source = await newDatabase("sqlite");
    place = await newPlace(engine);
    file = join(folder, "backup.jsonl.gz");
    const anna = await makePerson(source.db, { name: "Anna" });
    await createSessions(source.db, false).start(anna.id, "test", new Date().toISOString());
    await makeMail(source.db, { subject: "Ventede" });
    await writeBackup(source.db, file, NOW);
  });
  afterEach(async () => {
    await place.remove();
    await source.remove();
  });

  const restore = (from = file, replace = false) =>
    restoreBackup(readSettings(place.settings as NodeJS.ProcessEnv), { file: from, replace });

  it("brings everything into an empty place, and nothing back to life", async () => {
    const done = await runCommand("restore", [file], place.settings);
    expect(done).toMatchObject({ code: 0, errors: "" });
    expect(done.output).toContain("had not been sent when the backup was made: 1.");
    const db = place.open();
    expect(await peopleOf(db)).toEqual(["Anna"]);
    expect(await db.selectFrom("session").select("id_hash").execute()).toEqual([]);
    expect(await db.selectFrom("outbox").select("state").execute()).toEqual([{ state: "failed" }]);
    const { tables } = await readBackup(file);
    const settled = new Set(["session", "token", "outbox", "audit", "public_version"]);
    const sums = await sumTables(db, tables);
    for (const { name, rows, sha256 } of tables.filter((table) => !settled.has(table.name)))
      expect([name, sums.get(name)]).toEqual([name, { rows, sha256 }]);
    await db.destroy();
    const copy = join(folder, "copies", "again.jsonl.gz");
    const again = await runCommand("backup", [copy], place.settings);
    expect(again).toMatchObject({ code: 0, errors: "" });
    expect((await readBackup(copy)).tables.map((table) => table.name)).toEqual(
      tables.map((table) => table.name),
    );
  });

  it("leaves data alone, unless told to replace it, and then keeps it aside", async () => {
    expect((await restore()).aside).toBeNull();
    const before = place.open();
    await makePerson(before, { name: "Bo" });
    await before.destroy();
    await expect(restore()).rejects.toThrow(/--replace/);
    expect((await restore(file, true)).aside).toContain("before");
    const after = place.open();
    expect(await peopleOf(after)).toEqual(["Anna"]);
    expect(await peopleAside(engine, after, place), "the old data").toEqual(["Anna", "Bo"]);
    await after.destroy();
  });

  it("takes the place of a hub that was started and never used", async () => {
    const fresh = place.open();
    await bringUpToDate(fresh);
    await fresh.destroy();
    await restore();
    const db = place.open();
    expect(await peopleOf(db)).toEqual(["Anna"]);
    expect(await bringUpToDate(db)).toEqual([]);
    await db.destroy();
  });

  it("is refused while a hub runs there", async () => {
    await restore();
    const running = place.open();
    await peopleOf(running);
    await expect(restore(file, true)).rejects.toThrow(/The hub is running/);
    expect(await peopleOf(running)).toEqual(["Anna"]);
    await running.destroy();
  });

  it("changes nothing where the file is damaged, missing or from a newer version", async () => {
    const damaged = join(folder, "damaged.gz");
    writeFileSync(damaged, "no backup");
    await expect(restore(damaged)).rejects.toThrow(/Nothing was changed/);
    await expect(restore(join(folder, "missing.gz"))).rejects.toThrow(/There is no file/);
    const newer = join(folder, "newer.gz");
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '')`.execute(
      source.db,
    );
    await writeBackup(source.db, newer, NOW);
    await expect(restore(newer)).rejects.toThrow(/newer version of the hub \(it has 9999-later\)/);
    expect(engine === "sqlite" ? readdirSync(place.settings.DATA_DIR!) : []).toEqual([]);
  });

  it("leaves nothing behind where a row does not fit", async () => {
    await source.db.destroy();
    const raw = openDatabase(source.location);
    await sql`pragma foreign_keys = off`.execute(raw);
    await sql`update person set invited_by = 'nobody'`.execute(raw);
    const loose = join(folder, "loose.gz");
    await writeBackup(raw, loose, NOW);
    await raw.destroy();
    await expect(restore(loose)).rejects.toThrow(/foreign key/i);
    const db = place.open();
    expect(await appliedMigrations(db)).toEqual([]);
    if (engine === "postgres") {
      const { rows } =
        await sql`select 1 from pg_namespace where nspname like 'restoring%'`.execute(db);
      expect(rows).toEqual([]);
    }
    await db.destroy();
  });
});

describe("a database that is damaged", () => {
  it("can be replaced by a backup, and is kept", async () => {
    const source = await newDatabase("sqlite");
    await makePerson(source.db, { name: "Anna" });
    const file = join(folder, "backup.jsonl.gz");
    await writeBackup(source.db, file, NOW);
    const place = await newPlace("sqlite");
    const settings = readSettings(place.settings as NodeJS.ProcessEnv);
    writeFileSync(join(settings.dataDir, "hub.db"), "this was a database once ".repeat(50));
    await expect(restoreBackup(settings, { file, replace: false })).rejects.toThrow(/is damaged/);
    await restoreBackup(settings, { file, replace: true });
    expect(readdirSync(settings.dataDir).filter((name) => name.includes("before"))).toHaveLength(1);
    const db = place.open();
    expect(await peopleOf(db)).toEqual(["Anna"]);
    await db.destroy();
    await source.remove();
  });
});

async function newPlace(engine: Engine): Promise<Place> {
  if (engine === "sqlite") {
    const own = mkdtempSync(join(folder, "place-"));
    return {
      settings: { DATA_DIR: own },
      open: () => openDatabase({ file: join(own, "hub.db") }),
      remove: async () => {},
    };
  }
  const server = inject("postgresUrl");
  const name = `place_${newId()}`;
  const url = await createDatabase(server, name);
  return {
    settings: { DATABASE_URL: url, DATA_DIR: folder },
    open: () => openDatabase({ url, file: "", poolSize: 2 }),
    remove: () => dropDatabase(server, name),
  };
}

async function peopleOf(db: Db): Promise<string[]> {
  const rows = await db.selectFrom("person").select("name").orderBy("name").execute();
  return rows.map((row) => row.name);
}

async function peopleAside(engine: Engine, db: Db, place: Place): Promise<string[]> {
  if (engine === "postgres") {
    const { rows } = await sql<{ name: string }>`
      select schema_name as name from information_schema.schemata
      where schema_name like 'before_restore_%'`.execute(db);
    expect(rows).toHaveLength(1);
    return peopleOf(db.withSchema(rows[0]!.name));
  }
  const own = place.settings.DATA_DIR!;
  const [aside, ...more] = readdirSync(own).filter((name) => name.includes("before-restore"));
  expect(more).toEqual([]);
  expect(existsSync(join(own, `${aside}-wal`))).toBe(false);
  const old = openDatabase({ file: join(own, aside!) });
  const people = await peopleOf(old);
  await old.destroy();
  return people;
}
