/** A backup into a database of either engine: looked through first, and nothing touched until it is whole. */
import type { Settings } from "#app/web/settings.server.ts";
import { DamagedBackup, readBackup, type BackupSummary } from "#db/backup/backup-file.server.ts";
import { UnequalRestore } from "#db/backup/load-backup.server.ts";
import { unknownMigrations } from "#db/migrate.server.ts";
import { Refusal } from "./refusal.ts";
import { restorePostgres } from "./restore-postgres.ts";
import { restoreSqlite } from "./restore-sqlite.ts";
import type { Settled } from "./settle-restored.ts";

export interface Restoring {
  file: string;
  summary: BackupSummary;
  /** Keep what is there aside, and take its place. */
  replace: boolean;
  /** For the names of what is kept aside. */
  stamp: string;
}

export interface Restored {
  settled: Settled;
  /** Where what was there before now lies; null where there was nothing. */
  aside: string | null;
}

/** Throws a Refusal, having changed nothing, where it can't be done. */
export async function restoreBackup(
  settings: Settings,
  { file, replace }: { file: string; replace: boolean },
): Promise<Restored & { summary: BackupSummary }> {
  const summary = await readBackup(file).catch((error: unknown) => {
    throw fileRefusal(error, file);
  });
  const unknown = unknownMigrations(summary.header.migrations);
  if (unknown.length > 0)
    throw new Refusal(
      `${file} comes from a newer version of the hub (it has ${unknown.join(", ")}).`,
    );
  const stamp = new Date().toISOString().replace(/\D/g, "");
  const restore = settings.databaseUrl ? restorePostgres : restoreSqlite;
  try {
    return { summary, ...(await restore(settings, { file, summary, replace, stamp })) };
  } catch (error) {
    if (error instanceof UnequalRestore) throw new Refusal(`${error.message} Nothing was changed.`);
    throw error;
  }
}

function fileRefusal(error: unknown, file: string): unknown {
  if (error instanceof DamagedBackup)
    return new Refusal(`${file} can't be restored: ${error.message} Nothing was changed.`);
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return new Refusal(`There is no file ${file}.`);
  if (code === "EACCES") return new Refusal(`This user may not read ${file}.`);
  return error;
}
