/** One command, one transaction: begun, kept or rolled back here and nowhere else. */
import type { Db, Trx } from "./client.server.ts";
import { engineOf } from "./client.server.ts";
import type { Database } from "./schema.ts";

interface Refusal {
  ok: false;
}

/** Carries a refusal out of a transaction that must leave nothing behind. */
class RolledBack extends Error {
  constructor(readonly refusal: unknown) {
    super("rolled back");
  }
}

export interface TransactOptions {
  /**
   * False for a command that changes nothing a visitor can see (an answer, a session, a draft):
   * the cached public pages then stay.
   */
  public?: boolean;
}

const RETRIES = 4;
/** PostgreSQL: serialization failure, deadlock. Nothing was written, so the act may run again. */
const RETRYABLE = new Set(["40001", "40P01"]);

/**
 * Runs `act` in one transaction and gives back what it returns. A returned `{ ok: false }` and a
 * thrown error both roll everything back. `act` may run more than once, so it does nothing outside
 * the database.
 */
export async function transact<T>(
  db: Db,
  act: (trx: Trx) => Promise<T>,
  options: TransactOptions = {},
): Promise<T> {
  if (db.isTransaction) throw new Error("A command was called inside another command.");
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await db.transaction().execute(async (trx) => {
        const outcome = await act(trx);
        if (isRefusal(outcome)) throw new RolledBack(outcome);
        // Last, so that this row is locked for the commit alone.
        if (options.public !== false) await raisePublicVersion(trx);
        return outcome;
      });
    } catch (error) {
      if (error instanceof RolledBack) return error.refusal as T;
      if (attempt >= RETRIES || !RETRYABLE.has((error as { code?: string }).code ?? ""))
        throw error;
    }
  }
}

function isRefusal(outcome: unknown): outcome is Refusal {
  return typeof outcome === "object" && outcome !== null && "ok" in outcome && outcome.ok === false;
}

async function raisePublicVersion(trx: Trx): Promise<void> {
  await trx
    .updateTable("public_version")
    .set((eb) => ({ version: eb("version", "+", 1) }))
    .where("id", "=", 1)
    .execute();
}

/** Whether a write failed because another row has the same unique value. */
export function isUniqueViolation(error: unknown): boolean {
  const { code } = error as { code?: string };
  return code === "23505" || code === "SQLITE_CONSTRAINT_UNIQUE";
}

type LockableTable =
  | "season"
  | "meeting"
  | "round"
  | "round_work"
  | "pair"
  | "person"
  | "note"
  | "token"
  | "enrolment";

/**
 * Waits for and holds the row until the transaction ends, so that what is counted under it stays
 * counted. A conditional insert alone oversells on PostgreSQL; on SQLite the transaction is the
 * only writer already.
 */
export async function lockRow<T extends LockableTable & keyof Database>(
  trx: Trx,
  table: T,
  id: string,
): Promise<void> {
  if (engineOf(trx) === "sqlite") return;
  await trx
    .selectFrom(table as LockableTable)
    .select("id")
    .where("id", "=", id)
    .forUpdate()
    .execute();
}
