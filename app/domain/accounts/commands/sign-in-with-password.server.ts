/** Knows how a password lets somebody in, and that a refusal tells nothing about who exists. */
import type { Act } from "#app/audit/act.ts";
import type { Db } from "#db/client.server.ts";
import { takeAttempt } from "../attempts/take-attempt.server.ts";
import { verifyPassword } from "../secrets/password.server.ts";
import { emailKey } from "../rules/email.ts";

export type SignedIn = { ok: true; personId: string } | { ok: false; reason: "wrong" | "too_many" };

export async function signInWithPassword(
  db: Db,
  { now }: Act,
  input: { email: string; password: string; clientAddress: string },
): Promise<SignedIn> {
  const { email, password, clientAddress } = input;
  const attempt = await takeAttempt(db, now, { kind: "sign_in", account: email, clientAddress });
  if (!attempt.ok) return attempt;
  const person = await db
    .selectFrom("person")
    .select(["id", "password_hash", "state"])
    .where("email_key", "=", emailKey(email))
    .executeTakeFirst();
  const right = await verifyPassword(person?.password_hash ?? null, password);
  if (!person || !right || person.state !== "active") return { ok: false, reason: "wrong" };
  await attempt.forgive();
  return { ok: true, personId: person.id };
}
