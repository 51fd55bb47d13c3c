/**
 * Shares the embedded database within the process: reads at once, writes in turn.
 *
 * Kysely's own driver lends its one connection to a query at a time and wakes everybody who waits
 * whenever it comes back: with twenty pages under way some wait seconds, and every page waits for a
 * transaction to end. Here reads have a connection of their own, which sees what was committed last
 * (docs/decisions/0018).
 */
import { setImmediate as breath } from "node:timers/promises";
import type SqliteDatabase from "better-sqlite3";
import { CompiledQuery, type DatabaseConnection, type Driver, type QueryResult } from "kysely";

export type Statement = SqliteDatabase.Statement;

/** After a query that took longer, others are let on first: a hundred in a row would hold every page up. */
const LONG_MS = 5;

export class SharingDriver implements Driver {
  readonly #reader: SqliteDatabase.Database;
  readonly #writer: SqliteDatabase.Database;
  readonly #turns = new Turns();

  constructor(writer: SqliteDatabase.Database, reader: SqliteDatabase.Database) {
    this.#writer = writer;
    this.#reader = reader;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<Loan> {
    return new Loan(this.#writer, this.#reader, this.#turns);
  }

  /**
   * A read-then-write transaction that begins as a reader fails with SQLITE_BUSY_SNAPSHOT when another
   * process wrote in between, whatever the busy timeout; beginning as a writer waits its turn instead.
   */
  async beginTransaction(loan: Loan): Promise<void> {
    await loan.executeQuery(CompiledQuery.raw("begin immediate"));
  }

  async commitTransaction(loan: Loan): Promise<void> {
    await loan.executeQuery(CompiledQuery.raw("commit"));
  }

  async rollbackTransaction(loan: Loan): Promise<void> {
    await loan.executeQuery(CompiledQuery.raw("rollback"));
  }

  async releaseConnection(loan: Loan): Promise<void> {
    loan.giveBack();
  }

  async destroy(): Promise<void> {
    this.#reader.close();
    this.#writer.close();
  }
}

/** What a query or a transaction is lent: the reader, until it first does anything but read. */
class Loan implements DatabaseConnection {
  readonly #writer: SqliteDatabase.Database;
  readonly #reader: SqliteDatabase.Database;
  readonly #turns: Turns;
  #writing = false;

  constructor(writer: SqliteDatabase.Database, reader: SqliteDatabase.Database, turns: Turns) {
    this.#writer = writer;
    this.#reader = reader;
    this.#turns = turns;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const statement = await this.#prepare(sql);
    const began = performance.now();
    const result = resultOf<R>(statement, parameters);
    if (performance.now() - began > LONG_MS) await breath();
    return result;
  }

  async *streamQuery<R>({ sql, parameters }: CompiledQuery): AsyncGenerator<QueryResult<R>> {
    const statement = await this.#prepare(sql);
    for (const row of statement.raw(false).iterate(parameters)) yield { rows: [row as R] };
  }

  giveBack(): void {
    if (this.#writing) this.#turns.end();
    this.#writing = false;
  }

  async #prepare(sql: string): Promise<Statement> {
    if (!this.#writing && /^\s*(select|with)\b/i.test(sql)) {
      const statement = this.#reader.prepare(sql);
      if (statement.readonly) return statement;
    }
    if (!this.#writing) {
      await this.#turns.begin();
      this.#writing = true;
    }
    return this.#writer.prepare(sql);
  }
}

function resultOf<R>(statement: Statement, parameters: readonly unknown[]): QueryResult<R> {
  if (statement.reader) return { rows: rowsOf<R>(statement, parameters) };
  const { changes, lastInsertRowid } = statement.run(parameters);
  return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
}

/** Rows come as lists and are named here: better-sqlite3 takes half as long again to do so itself. */
function rowsOf<R>(statement: Statement, parameters: readonly unknown[]): R[] {
  const lists = statement.raw(true).all(parameters) as unknown[][];
  if (lists.length === 0) return [];
  const names = namesOf(statement, lists[0]!.length);
  return lists.map((values) => {
    const row: Record<string, unknown> = {};
    for (let place = 0; place < names.length; place += 1) row[names[place]!] = values[place];
    return row as R;
  });
}

const knownNames = new WeakMap<Statement, string[]>();

/** Of `count` columns: "select *" gives another number once the schema has changed. */
function namesOf(statement: Statement, count: number): string[] {
  const known = knownNames.get(statement);
  if (known?.length === count) return known;
  const names = statement.columns().map((column) => column.name);
  knownNames.set(statement, names);
  return names;
}

/** Whose turn it is to write: first come, first served. */
class Turns {
  #taken = false;
  readonly #waiting: (() => void)[] = [];

  async begin(): Promise<void> {
    if (!this.#taken) {
      this.#taken = true;
      return;
    }
    return new Promise((mine) => this.#waiting.push(mine));
  }

  end(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#taken = false;
  }
}
