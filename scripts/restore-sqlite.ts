/** Builds the restored database beside the old one, and changes their names only when it is whole. */
import { existsSync, renameSync, rmSync } from "node:fs";
import type { Settings } from "#app/web/settings.server.ts";
import { loadBackup } from "#db/backup/load-backup.server.ts";
import { openDatabase, type Db } from "#db/client.server.ts";
import { appliedMigrations, migrateToLatest } from "#db/migrate.server.ts";
import { isHeld } from "#db/sqlite.server.ts";
import { closeHubDatabase, databaseFile } from "./database.ts";
import { Refusal } from "./refusal.ts";
import type { Restored, Restoring } from "./restore-backup.ts";
import { holdsData, settleRestored } from "./settle-restored.ts";

export async function restoreSqlite(settings: Settings, restoring: Restoring): Promise<Restored> {
  const { file, summary, replace, stamp } = restoring;
  const home = databaseFile(settings);
  const fresh = `${home}.restoring-${stamp}`;
  const there = await lookAt(home, replace);
  const db = openDatabase({ file: fresh });
  try {
    await migrateToLatest(db, { upTo: summary.header.migrations.at(-1) });
    await loadBackup(db, file);
    const settled = await settleRestored(db, settings, { rows: summary.rows });
    await closeHubDatabase(db);
    const aside = there ? `${home}.before-restore-${stamp}` : null;
    if (aside) moveDatabase(home, aside);
    renameSync(fresh, home);
    return { settled, aside };
  } catch (error) {
    await db.destroy().catch(() => {});
    removeDatabase(fresh);
    throw error;
  }
}

/** True where there is a database to keep aside; a Refusal where it may not be touched. */
async function lookAt(home: string, replace: boolean): Promise<boolean> {
  if (!existsSync(home)) return false;
  let db: Db | undefined;
  try {
    // A hub that runs would go on writing to what was kept aside.
    if (isHeld(home))
      throw new Refusal(`The hub is running on ${home}. Stop it, restore, and start it again.`);
    db = openDatabase({ file: home });
    const used = (await appliedMigrations(db)).length > 0 && (await holdsData(db));
    if (used && !replace)
      throw new Refusal(
        `${home} holds data already. With --replace it is kept aside, and the backup takes its place.`,
      );
    await closeHubDatabase(db);
    return true;
  } catch (error) {
    await db?.destroy().catch(() => {});
    const damaged = ["SQLITE_NOTADB", "SQLITE_CORRUPT"].includes((error as { code: string }).code);
    if (damaged && replace) return true;
    if (damaged)
      throw new Refusal(
        `${home} is damaged. With --replace it is kept aside, and the backup takes its place.`,
      );
    throw error;
  }
}

const PARTS = ["", "-wal", "-shm"];

function moveDatabase(from: string, to: string): void {
  for (const part of PARTS) if (existsSync(from + part)) renameSync(from + part, to + part);
}

function removeDatabase(file: string): void {
  for (const part of PARTS) rmSync(file + part, { force: true });
}
