/** Knows how tries at getting in are counted, whether the account exists or not. */
import { createHash } from "node:crypto";
import type { Db } from "#db/client.server.ts";
import { newId, toInstant } from "#db/columns.server.ts";
import type { Instant } from "#db/schema.ts";
import { transact } from "#db/transaction.server.ts";
import { emailKey } from "../rules/email.ts";
import { addressSubject, limits, LONGEST_LIMIT_MS, type AttemptKind } from "../rules/limits.ts";

export interface Attempt {
  kind: AttemptKind;
  /** The mail address typed, or another name for what is tried at. */
  account: string;
  /** Where the request comes from. */
  clientAddress: string;
}

/**
 * Counts a try and says whether it may go on. It is written before it is counted, so that rivals at
 * the same moment see each other; one that may not go on is taken back, so that nobody is kept out by
 * trying on. `forgive` takes it back too: only tries that failed should count.
 */
export async function takeAttempt(
  db: Db,
  now: Instant,
  attempt: Attempt,
): Promise<{ ok: true; forgive(): Promise<void> } | { ok: false; reason: "too_many" }> {
  const { kind } = attempt;
  const account = accountSubject(attempt.account);
  const address = hashOf(`address:${addressSubject(attempt.clientAddress)}`);
  const rows = [account, address].map((subject_hash) => ({
    id: newId(), kind, subject_hash, at: now,
  })); // prettier-ignore
  const ids = rows.map((row) => row.id);
  await transact(
    db,
    async (trx) => {
      await trx.deleteFrom("attempt").where("at", "<", since(now, LONGEST_LIMIT_MS)).execute();
      await trx.insertInto("attempt").values(rows).execute();
    },
    { public: false },
  );
  const forgive = async () => {
    await db.deleteFrom("attempt").where("id", "in", ids).execute();
  };
  const tries = await Promise.all([
    countSince(db, kind, account, since(now, limits.account.withinMs)),
    countSince(db, kind, address, since(now, limits.address.withinMs)),
  ]);
  if (tries[0] <= limits.account.most && tries[1] <= limits.address.most)
    return { ok: true, forgive };
  await forgive();
  return { ok: false, reason: "too_many" };
}

/** What tries at an account are counted under. */
export function accountSubject(account: string): string {
  return hashOf(`account:${emailKey(account)}`);
}

async function countSince(db: Db, kind: AttemptKind, subject: string, from: Instant) {
  const row = await db
    .selectFrom("attempt")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("kind", "=", kind)
    .where("subject_hash", "=", subject)
    .where("at", ">=", from)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function since(now: Instant, milliseconds: number): Instant {
  return toInstant(new Date(Date.parse(now) - milliseconds));
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
