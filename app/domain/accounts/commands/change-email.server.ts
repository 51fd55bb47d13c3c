/** Knows how one's mail address is changed: by a link to the new one, with a notice to the old. */
import type { Act } from "#app/audit/act.ts";
import { recordAct } from "#app/audit/record.server.ts";
import type { Db, Trx } from "#db/client.server.ts";
import { isUniqueViolation, lockRow, transact } from "#db/transaction.server.ts";
import { checkOwnPassword } from "../attempts/check-own-password.server.ts";
import { takeAttempt } from "../attempts/take-attempt.server.ts";
import { linkPath, queueAccountMail } from "../mails/account-mails.server.ts";
import { getReceiver, getReceiverByEmail } from "../queries/receivers.server.ts";
import { emailKey } from "../rules/email.ts";
import { getToken, mintToken, spendAllTokens, spendToken } from "../secrets/token.server.ts";
import type { Viewer } from "../viewer.ts";

/** An address that is somebody's already gets the same answer, and its owner a mail that says so. */
export async function requestEmailChange(
  db: Db,
  act: Act,
  input: { viewer: Viewer; password: string; email: string; clientAddress: string },
): Promise<{ ok: true } | { ok: false; reason: "wrong" | "too_many" | "same" }> {
  const { viewer, clientAddress } = input;
  const own = await checkOwnPassword(db, act, input);
  if (!own.ok) return own;
  const [personId, email] = [viewer.id, input.email.trim()];
  const attempt = { kind: "new_email", account: personId, clientAddress } as const;
  const taken = await takeAttempt(db, act.now, attempt);
  if (!taken.ok) return taken;
  return transact(
    db,
    async (trx) => {
      const person = await getReceiver(trx, personId);
      if (!person || emailKey(person.email) === emailKey(email))
        return { ok: false, reason: "same" } as const;
      const owner = await getReceiverByEmail(trx, email);
      if (owner) {
        await queueAccountMail(trx, act, "emailTaken", owner);
        return { ok: true } as const;
      }
      const facts = { personId, purpose: "email_change", email } as const;
      const token = await mintToken(trx, facts, act.now);
      const path = linkPath("email_change", token.secret);
      await queueAccountMail(trx, act, "emailConfirm", { ...person, email }, { path });
      return { ok: true } as const;
    },
    { public: false },
  );
}

type Confirmed = { ok: true; email: string } | { ok: false; reason: "expired" | "taken" };

export async function confirmEmailChange(
  db: Db,
  act: Act,
  { secret }: { secret: string },
): Promise<Confirmed> {
  const confirm = (trx: Trx) => putConfirmed(trx, act, secret);
  return transact(db, confirm).catch((error: unknown) => {
    // Somebody else was given the address at the same moment.
    if (isUniqueViolation(error)) return { ok: false, reason: "taken" };
    throw error;
  });
}

async function putConfirmed(trx: Trx, act: Act, secret: string): Promise<Confirmed> {
  const expired = { ok: false, reason: "expired" } as const;
  const token = await getToken(trx, "email_change", secret, act.now);
  if (!token?.personId || !token.email) return expired;
  await lockRow(trx, "person", token.personId);
  const person = await getReceiver(trx, token.personId);
  if (person?.state !== "active" || !(await spendToken(trx, token.id, act.now))) return expired;
  if (!(await putEmail(trx, person.id, token.email, act))) return { ok: false, reason: "taken" };
  await spendAllTokens(trx, person.id, ["email_change", "sign_in", "password_reset"], act.now);
  const record = { act: "person.email_changed", subjectKind: "person", subjectId: person.id };
  await recordAct(trx, { ...act, actorId: person.id }, record);
  await queueAccountMail(trx, act, "emailChanged", person, { values: { email: token.email } });
  return { ok: true, email: token.email };
}

/** False where the address is another's by now. */
async function putEmail(trx: Trx, personId: string, email: string, { now }: Act) {
  const owner = await trx
    .selectFrom("person")
    .select("id")
    .where("email_key", "=", emailKey(email))
    .executeTakeFirst();
  if (owner && owner.id !== personId) return false;
  await trx
    .updateTable("person")
    .set({ email, email_key: emailKey(email), updated_at: now })
    .where("id", "=", personId)
    .execute();
  return true;
}
