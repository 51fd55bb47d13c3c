/** Knows how a mailed link or its code lets somebody in, once. */
import type { Act } from "#app/audit/act.ts";
import type { Db } from "#db/client.server.ts";
import { transact } from "#db/transaction.server.ts";
import { takeAttempt } from "../attempts/take-attempt.server.ts";
import { MOST_CODE_TRIES } from "../rules/tokens.ts";
import { codeHash, getToken, spendToken } from "../secrets/token.server.ts";

export type SignedInByLink = { ok: true; personId: string } | { ok: false; reason: "expired" };
export type SignedInByCode =
  { ok: true; personId: string } | { ok: false; reason: "wrong" | "expired" | "too_many" };

export async function signInWithLink(
  db: Db,
  { now }: Act,
  { secret }: { secret: string },
): Promise<SignedInByLink> {
  return transact(
    db,
    async (trx) => {
      const token = await getToken(trx, "sign_in", secret, now);
      if (!token?.personId || !(await spendToken(trx, token.id, now)))
        return { ok: false, reason: "expired" } as const;
      return admit(trx, token.personId);
    },
    { public: false },
  );
}

/** Every try is counted before it is looked at, so that rivals at the same moment get no more. */
export async function signInWithCode(
  db: Db,
  { now }: Act,
  input: { requestId: string; code: string; clientAddress: string },
): Promise<SignedInByCode> {
  const { requestId, code, clientAddress } = input;
  const attempt = { kind: "code", account: requestId, clientAddress } as const;
  const taken = await takeAttempt(db, now, attempt);
  if (!taken.ok) return taken;
  if (!(await countTry(db, requestId, now))) return { ok: false, reason: "expired" };
  const outcome = await transact(
    db,
    async (trx): Promise<SignedInByCode> => {
      const token = await trx
        .selectFrom("token")
        .select(["id", "person_id as personId", "code_hash as codeHash"])
        .where("id", "=", requestId)
        .executeTakeFirst();
      if (!token?.personId || token.codeHash !== codeHash(requestId, code))
        return { ok: false, reason: "wrong" };
      if (!(await spendToken(trx, token.id, now))) return { ok: false, reason: "expired" };
      return admit(trx, token.personId);
    },
    { public: false },
  );
  if (outcome.ok) await taken.forgive();
  return outcome;
}

async function countTry(db: Db, requestId: string, now: string): Promise<boolean> {
  const counted = await db
    .updateTable("token")
    .set((eb) => ({ attempts: eb("attempts", "+", 1) }))
    .where("id", "=", requestId)
    .where("purpose", "=", "sign_in")
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .where("attempts", "<", MOST_CODE_TRIES)
    .executeTakeFirst();
  return counted.numUpdatedRows === 1n;
}

/** A person disabled since the mail went out stays out. */
async function admit(db: Db, personId: string): Promise<SignedInByLink> {
  const person = await db
    .selectFrom("person")
    .select("state")
    .where("id", "=", personId)
    .executeTakeFirst();
  return person?.state === "active" ? { ok: true, personId } : { ok: false, reason: "expired" };
}
