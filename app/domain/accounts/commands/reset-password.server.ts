/** Knows how a forgotten password is replaced, by a mailed link. */
import type { Act } from "#app/audit/act.ts";
import type { Db } from "#db/client.server.ts";
import { transact } from "#db/transaction.server.ts";
import { takeAttempt } from "../attempts/take-attempt.server.ts";
import { linkPath, queueAccountMail, queueInvitation } from "../mails/account-mails.server.ts";
import { getReceiver, getReceiverByEmail } from "../queries/receivers.server.ts";
import { newPassword, type NewPassword } from "../secrets/new-password.server.ts";
import { getToken, mintToken, spendAllTokens, spendToken } from "../secrets/token.server.ts";

/** The same answer for a stranger's address; the invited get their invitation again. */
export async function sendPasswordReset(
  db: Db,
  act: Act,
  { email, clientAddress }: { email: string; clientAddress: string },
): Promise<{ ok: true } | { ok: false; reason: "too_many" }> {
  const attempt = { kind: "password_reset", account: email, clientAddress } as const;
  const taken = await takeAttempt(db, act.now, attempt);
  if (!taken.ok) return taken;
  const person = await getReceiverByEmail(db, email);
  return transact(
    db,
    async (trx) => {
      const personId = person?.state === "active" ? person.id : null;
      const token = await mintToken(trx, { personId, purpose: "password_reset" }, act.now);
      const path = linkPath("password_reset", token.secret);
      if (person && personId) await queueAccountMail(trx, act, "passwordReset", person, { path });
      if (person?.state === "invited") await queueInvitation(trx, act, person, person.inviter);
      return { ok: true };
    },
    { public: false },
  );
}

type Reset =
  | { ok: true; personId: string }
  | { ok: false; reason: "expired" }
  | Extract<NewPassword, { ok: false }>;

/** Ends every session of the person: whoever had the old password is out. */
export async function resetPassword(
  db: Db,
  act: Act,
  { secret, password }: { secret: string; password: string },
): Promise<Reset> {
  const { now } = act;
  const token = await getToken(db, "password_reset", secret, now);
  const person = token?.personId ? await getReceiver(db, token.personId) : null;
  if (!token || token.state !== "valid" || person?.state !== "active")
    return { ok: false, reason: "expired" };
  const made = await newPassword(password, person);
  if (!made.ok) return made;
  return transact(
    db,
    async (trx): Promise<Reset> => {
      if (!(await spendToken(trx, token.id, now))) return { ok: false, reason: "expired" };
      await spendAllTokens(trx, person.id, ["password_reset", "sign_in"], now);
      await trx
        .updateTable("person")
        .set({ password_hash: made.hash, updated_at: now })
        .where("id", "=", person.id)
        .where("state", "=", "active")
        .execute();
      await trx.deleteFrom("session").where("person_id", "=", person.id).execute();
      await queueAccountMail(trx, act, "passwordChanged", person);
      return { ok: true, personId: person.id };
    },
    { public: false },
  );
}
