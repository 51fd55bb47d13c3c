/** Builds the restored tables in a schema of their own, and moves them into place in one transaction. */
import { setTimeout } from "node:timers/promises";
import { sql } from "kysely";
import type { Settings } from "#app/web/settings.server.ts";
import { backedUpTables } from "#db/backup/backed-up-tables.ts";
import { loadBackup } from "#db/backup/load-backup.server.ts";
import { currentSchema } from "#db/backup/rows.server.ts";
import { openDatabase, type Db, type Trx } from "#db/client.server.ts";
import { APPLICATION_NAME } from "#db/postgres.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { databaseRefusal } from "./database.ts";
import { Refusal } from "./refusal.ts";
import type { Restored, Restoring } from "./restore-backup.ts";
import { holdsData, settleRestored, type Settled } from "./settle-restored.ts";

const OWN_TABLES = new Set([
  ...backedUpTables.map((table) => table.name),
  "kysely_migration",
  "kysely_migration_lock",
]);

export async function restorePostgres(settings: Settings, restoring: Restoring): Promise<Restored> {
  const url = named(settings.databaseUrl!);
  const db = openDatabase({ url, file: "", poolSize: 1 });
  try {
    const home = await currentSchema(db).catch((error: Error) => {
      throw databaseRefusal(error, settings);
    });
    await refuseWhileInUse(db);
    const there = await lookAt(db, home, restoring.replace);
    const fresh = `restoring_${restoring.stamp}`;
    await sql`create schema ${sql.id(fresh)}`.execute(db);
    try {
      const settled = await fill(url, fresh, settings, restoring);
      await refuseWhileInUse(db);
      const aside = there.length > 0 ? `before_restore_${restoring.stamp}` : null;
      await db.transaction().execute(async (trx) => {
        if (aside) {
          await sql`create schema ${sql.id(aside)}`.execute(trx);
          await moveTables(trx, there, home, aside);
        }
        await moveTables(trx, [...OWN_TABLES], fresh, home);
        await sql`drop schema ${sql.id(fresh)}`.execute(trx);
      });
      return { settled, aside: aside && `the schema ${aside}` };
    } catch (error) {
      await sql`drop schema if exists ${sql.id(fresh)} cascade`.execute(db);
      throw error;
    }
  } finally {
    await db.destroy();
  }
}

/** Under a name of its own, so that it does not take itself for a hub that runs. */
function named(url: string): string {
  const own = new URL(url);
  own.searchParams.set("application_name", `${APPLICATION_NAME}-restore`);
  return own.href;
}

async function fill(
  url: string,
  schema: string,
  settings: Settings,
  { file, summary }: Restoring,
): Promise<Settled> {
  const inside = new URL(url);
  inside.searchParams.set("options", `-c search_path=${schema}`);
  const db = openDatabase({ url: inside.href, file: "", poolSize: 1 });
  try {
    await migrateToLatest(db, { upTo: summary.header.migrations.at(-1), schema });
    await loadBackup(db, file);
    return await settleRestored(db, settings, { rows: summary.rows, schema });
  } finally {
    await db.destroy();
  }
}

/** The hub's tables that are there; a Refusal where they hold data that may not be touched. */
async function lookAt(db: Db, home: string, replace: boolean): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = ${home}`.execute(db);
  const there = rows.map((row) => row.name).filter((name) => OWN_TABLES.has(name));
  const mayHoldData = ["person", "season", "meeting", "note"].every((name) => there.includes(name));
  if (mayHoldData && !replace && (await holdsData(db)))
    throw new Refusal(
      `The database in DATABASE_URL holds data already. With --replace it is kept aside in a schema of its own, and the backup takes its place.`,
    );
  return there;
}

/** PostgreSQL takes a moment to let go of a hub that has just stopped. */
const LETTING_GO_MS = 2_000;

async function refuseWhileInUse(db: Db): Promise<void> {
  const until = performance.now() + LETTING_GO_MS;
  while (await isInUse(db)) {
    if (performance.now() > until)
      throw new Refusal(
        `The hub is running on this database. Stop it, restore, and start it again.`,
      );
    await setTimeout(100);
  }
}

async function isInUse(db: Db): Promise<boolean> {
  const { rows } = await sql<{ others: number }>`
    select count(*) as others from pg_stat_activity
    where datname = current_database() and application_name = ${APPLICATION_NAME}`.execute(db);
  return (rows[0]?.others ?? 0) > 0;
}

async function moveTables(trx: Trx, tables: string[], from: string, to: string): Promise<void> {
  for (const table of tables)
    await sql`alter table ${sql.table(`${from}.${table}`)} set schema ${sql.id(to)}`.execute(trx);
}
