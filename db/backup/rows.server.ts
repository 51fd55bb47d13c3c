/** Reads and writes whole tables as rows of plain values, the same on both engines. */
import { CompiledQuery, sql } from "kysely";
import { engineOf, type Db } from "../client.server.ts";

export type Value = string | number | null;

export interface TableShape {
  name: string;
  columns: string[];
  key: string[];
}

const FETCHED = 500;

/** Runs `read` on one connection that sees the database as it is at this moment, while others write on. */
export async function inSnapshot<T>(db: Db, read: (snapshot: Db) => Promise<T>): Promise<T> {
  const begin =
    engineOf(db) === "sqlite" ? "begin" : "begin isolation level repeatable read read only";
  return db.connection().execute(async (connection) => {
    await connection.executeQuery(CompiledQuery.raw(begin));
    try {
      return await read(connection);
    } finally {
      await connection.executeQuery(CompiledQuery.raw("rollback"));
    }
  });
}

/** Each table's columns with their types, in the schema that the connection uses. */
export async function columnTypes(db: Db): Promise<Map<string, Map<string, string>>> {
  const home = engineOf(db) === "postgres" ? await currentSchema(db) : undefined;
  const tables = await db.introspection.getTables();
  return new Map(
    tables
      .filter((table) => !table.isView && (home === undefined || table.schema === home))
      .map((table) => [
        table.name,
        new Map(table.columns.map((column) => [column.name, column.dataType.toLowerCase()])),
      ]),
  );
}

export async function currentSchema(db: Db): Promise<string> {
  const { rows } = await sql<{ name: string }>`select current_schema() as name`.execute(db);
  return rows[0]!.name;
}

/** The table's rows in the order of its key, which is that of bytes and not of any collation. */
export async function* readRows(
  snapshot: Db,
  table: TableShape,
  types: Map<string, string>,
): AsyncGenerator<Value[]> {
  const found =
    engineOf(snapshot) === "postgres"
      ? fetchedRows(snapshot, table, types)
      : iteratedRows(snapshot, table);
  for await (const row of found) yield table.columns.map((column) => row[column] ?? null);
}

type Found = Record<string, Value>;

async function* fetchedRows(
  snapshot: Db,
  table: TableShape,
  types: Map<string, string>,
): AsyncGenerator<Found> {
  const order = table.key.map((column) =>
    types.get(column) === "text" ? sql`${sql.ref(column)} collate "C"` : sql`${sql.ref(column)}`,
  );
  await sql`declare backup_rows no scroll cursor for
    select ${sql.join(table.columns.map((column) => sql.ref(column)))}
    from ${sql.table(table.name)} order by ${sql.join(order)}`.execute(snapshot);
  for (;;) {
    const { rows } = await sql<Found>`fetch ${sql.lit(FETCHED)} from backup_rows`.execute(snapshot);
    yield* rows;
    if (rows.length < FETCHED) break;
  }
  await sql`close backup_rows`.execute(snapshot);
}

/** Only a built query streams on SQLite; its text order is that of bytes already. */
async function* iteratedRows(snapshot: Db, table: TableShape): AsyncGenerator<Found> {
  let query = snapshot
    .selectFrom(sql<Found>`${sql.table(table.name)}`.as("backed_up"))
    .select(table.columns.map((column) => sql.ref<Value>(column).as(column)));
  for (const column of table.key) query = query.orderBy(sql.ref(column));
  yield* query.stream();
}

/** Adds rows to a table, in their order. */
export async function insertRows(db: Db, table: TableShape, rows: Value[][]): Promise<void> {
  if (rows.length === 0) return;
  const columns = sql.join(table.columns.map((column) => sql.ref(column)));
  const tuples = rows.map((row) => sql`(${sql.join(row)})`);
  await sql`insert into ${sql.table(table.name)} (${columns}) values ${sql.join(tuples)}`.execute(
    db,
  );
}
