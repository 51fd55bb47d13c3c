/** Puts a backup's rows into a fresh database of either engine, and compares them with the file. */
import { sql } from "kysely";
import { engineOf, type Db, type Trx } from "../client.server.ts";
import {
  createTableSum,
  readBackup,
  type BackupSummary,
  type TableSum,
} from "./backup-file.server.ts";
import {
  columnTypes,
  inSnapshot,
  insertRows,
  readRows,
  type TableShape,
  type Value,
} from "./rows.server.ts";

/** What the database holds is not what the file holds. */
export class UnequalRestore extends Error {}

/** Few enough for a statement's parameters and for the memory. */
const BATCH_ROWS = 200;
const BATCH_CHARACTERS = 2_000_000;

/** The database has the schema of the file's migrations, and nobody else uses it. */
export async function loadBackup(db: Db, file: string): Promise<BackupSummary> {
  const summary = await db.transaction().execute(async (trx) => {
    await checkReferencesLast(trx);
    const loaded = await readBackup(file, loaderOf(trx));
    await checkReferencesNow(trx);
    return loaded;
  });
  const found = await sumTables(db, summary.tables);
  for (const table of summary.tables) {
    if (found.get(table.name)?.sha256 !== table.sha256)
      throw new UnequalRestore(`The rows of ${table.name} are not those of the backup.`);
  }
  return summary;
}

function loaderOf(trx: Trx) {
  let table: TableShape;
  let batch: Value[][] = [];
  let size = 0;
  const flush = async () => {
    await insertRows(trx, table, batch);
    batch = [];
    size = 0;
  };
  return {
    async table(shape: TableShape) {
      table = shape;
      await sql`delete from ${sql.table(shape.name)}`.execute(trx);
    },
    async row(row: Value[]) {
      batch.push(row);
      size += row.reduce<number>((sum, value) => sum + String(value).length, 0);
      if (batch.length >= BATCH_ROWS || size >= BATCH_CHARACTERS) await flush();
    },
    tableEnd: flush,
  };
}

/** Count and hash of each table as it lies in the database now. */
export async function sumTables(
  db: Db,
  tables: readonly TableShape[],
): Promise<Map<string, TableSum>> {
  return inSnapshot(db, async (snapshot) => {
    const types = await columnTypes(snapshot);
    const sums = new Map<string, TableSum>();
    for (const { name, columns, key } of tables) {
      const sum = createTableSum();
      for await (const row of readRows(snapshot, { name, columns, key }, types.get(name)!))
        sum.add(JSON.stringify(row));
      sums.set(name, sum.close());
    }
    return sums;
  });
}

/** A person may have been invited by one whose row comes later. */
async function checkReferencesLast(trx: Trx): Promise<void> {
  if (engineOf(trx) === "sqlite") {
    await sql`pragma defer_foreign_keys = on`.execute(trx);
    return;
  }
  for (const { table, name } of await listReferences(trx))
    await sql`alter table ${sql.table(table)} alter constraint ${sql.ref(name)}
      deferrable initially deferred`.execute(trx);
}

/** On SQLite the commit itself checks. */
async function checkReferencesNow(trx: Trx): Promise<void> {
  if (engineOf(trx) === "sqlite") return;
  await sql`set constraints all immediate`.execute(trx);
  for (const { table, name } of await listReferences(trx))
    await sql`alter table ${sql.table(table)} alter constraint ${sql.ref(name)}
      not deferrable`.execute(trx);
}

async function listReferences(trx: Trx): Promise<{ table: string; name: string }[]> {
  const { rows } = await sql<{ table: string; name: string }>`
    select relname as "table", conname as name from pg_constraint
    join pg_class on pg_class.oid = conrelid
    where contype = 'f' and connamespace = current_schema()::regnamespace`.execute(trx);
  return rows;
}
