/**
 * `npm run backup [-- file]`: everything in the database in one file, taken while the hub serves and
 * read again afterwards. The same file restores into SQLite or PostgreSQL.
 */
import "./environment.js";
import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { DamagedBackup } from "#db/backup/backup-file.server.ts";
import { writeBackup } from "#db/backup/write-backup.server.ts";
import { pendingMigrations } from "#db/migrate.server.ts";
import { putSiteFact } from "#db/site-facts.server.ts";
import { toInstant } from "#db/columns.server.ts";
import { readSettings, type Settings } from "#app/web/settings.server.ts";
import { closeHubDatabase, databaseFile, openAnsweringDatabase } from "./database.ts";
import { Refusal, runCommand } from "./refusal.ts";

await runCommand(async () => {
  const settings = readSettings(process.env);
  const file = resolve(process.argv[2] ?? ownName(settings));
  if (!settings.databaseUrl && !existsSync(databaseFile(settings)))
    throw new Refusal(
      `There is no database at ${resolve(databaseFile(settings))}: is DATA_DIR right?`,
    );
  const db = await openAnsweringDatabase(settings);
  const pending = await pendingMigrations(db);
  if (pending.length > 0)
    throw new Refusal(`The database is older than this version: run "npm run migrate" first.`);
  const now = toInstant(new Date());
  mkdirSync(dirname(file), { recursive: true });
  const written = await writeBackup(db, file, now).catch((error: unknown) => {
    throw backupRefusal(error, file);
  });
  await putSiteFact(db, "backup", String(written.rows), now);
  await closeHubDatabase(db);
  const megabytes = (statSync(file).size / 1_000_000).toFixed(1);
  console.log(
    `Wrote ${file} (${megabytes} MB): ${written.rows} rows of ${written.tables.length} tables, read again and found whole.\n` +
      `It holds personal data: keep it where only administrators can read it, and a copy on another machine.`,
  );
});

function ownName(settings: Settings): string {
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
  return join(settings.dataDir, "backups", `hub-${stamp}.jsonl.gz`);
}

function backupRefusal(error: unknown, file: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "EEXIST")
    return new Refusal(`${file} is there already; a backup is never written over.`);
  if (code === "ENOSPC") return new Refusal(`The disk is full: ${file} was not written.`);
  if (code === "EACCES" || code === "EROFS")
    return new Refusal(
      `This user may not write ${file}. Name another place: npm run backup -- <file>`,
    );
  if (error instanceof DamagedBackup)
    return new Refusal(
      `The backup was written but could not be read again: ${error.message} Is the disk sound?`,
    );
  return error;
}
