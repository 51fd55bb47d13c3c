/** Writes everything in the database to one file while others write on, and reads it back to be sure. */
import { createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { engineOf, type Db } from "../client.server.ts";
import { appliedMigrations } from "../migrate.server.ts";
import type { Instant } from "../schema.ts";
import { backedUpTables } from "./backed-up-tables.ts";
import {
  createTableSum,
  DamagedBackup,
  FORMAT,
  KIND,
  readBackup,
  totalOf,
  type BackupHeader,
  type BackupSummary,
  type TableSummary,
} from "./backup-file.server.ts";
import { columnTypes, inSnapshot, readRows, type TableShape } from "./rows.server.ts";

/** Gives what was written, after reading the file again. Refuses to write over a file (EEXIST). */
export async function writeBackup(db: Db, file: string, now: Instant): Promise<BackupSummary> {
  const unfinished = `${file}.unfinished`;
  const reserved = await open(file, "wx", 0o600);
  await reserved.close();
  try {
    const written = await inSnapshot(db, (snapshot) => writeSnapshot(snapshot, unfinished, now));
    const read = await readBackup(unfinished);
    if (read.sha256 !== written.sha256)
      throw new DamagedBackup("The file does not hold what was written.");
    await rename(unfinished, file);
    return read;
  } catch (error) {
    await Promise.all([rm(file, { force: true }), rm(unfinished, { force: true })]);
    throw error;
  }
}

async function writeSnapshot(snapshot: Db, file: string, now: Instant): Promise<BackupSummary> {
  const header: BackupHeader = {
    backup: KIND,
    format: FORMAT,
    madeAt: now,
    engine: engineOf(snapshot),
    migrations: await appliedMigrations(snapshot),
  };
  const tables: TableSummary[] = [];
  const output = createWriteStream(file, { mode: 0o600, flush: true });
  await pipeline(Readable.from(linesOf(snapshot, header, tables)), createGzip(), output);
  return { header, tables, ...totalOf(tables) };
}

async function* linesOf(snapshot: Db, header: BackupHeader, tables: TableSummary[]) {
  yield line(header);
  const types = await columnTypes(snapshot);
  for (const { name, key, without = [] } of backedUpTables) {
    const own = types.get(name)!;
    const columns = [...own.keys()].filter((column) => !without.includes(column)).sort();
    const shape: TableShape = { name, columns, key };
    yield line(shape);
    const sum = createTableSum();
    for await (const row of readRows(snapshot, shape, own)) {
      const text = JSON.stringify(row);
      sum.add(text);
      yield `${text}\n`;
    }
    const closed = sum.close();
    tables.push({ ...shape, ...closed });
    yield line({ sum: closed });
  }
  yield line({ total: totalOf(tables) });
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
