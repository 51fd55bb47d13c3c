/** Knows how a link and a code to sign in with are mailed, with the same answer whoever asks. */
import type { Act } from "#app/audit/act.ts";
import type { Db } from "#db/client.server.ts";
import { transact } from "#db/transaction.server.ts";
import { takeAttempt } from "../attempts/take-attempt.server.ts";
import { linkPath, queueAccountMail, queueInvitation } from "../mails/account-mails.server.ts";
import { getReceiverByEmail } from "../queries/receivers.server.ts";
import { mintToken } from "../secrets/token.server.ts";

export type SignInMailSent =
  /** The request's id is what the code is typed against; it says nothing about who exists. */
  { ok: true; requestId: string } | { ok: false; reason: "too_many" };

/** The invited get their invitation again; for the disabled and for strangers nothing is sent. */
export async function sendSignInMail(
  db: Db,
  act: Act,
  input: { email: string; clientAddress: string; next: string },
): Promise<SignInMailSent> {
  const { email, clientAddress, next } = input;
  const attempt = { kind: "mailed_link", account: email, clientAddress } as const;
  const taken = await takeAttempt(db, act.now, attempt);
  if (!taken.ok) return taken;
  const person = await getReceiverByEmail(db, email);
  return transact(
    db,
    async (trx) => {
      const personId = person?.state === "active" ? person.id : null;
      // A token that leads nowhere is kept for others, so that their answer costs and looks the same.
      const facts = { personId, purpose: "sign_in", withCode: true } as const;
      const token = await mintToken(trx, facts, act.now);
      const onwards = next === "/" ? "" : `?next=${encodeURIComponent(next)}`;
      const path = linkPath("sign_in", token.secret) + onwards;
      if (person && personId)
        await queueAccountMail(trx, act, "signIn", person, { path, code: token.code });
      if (person?.state === "invited") await queueInvitation(trx, act, person, person.inviter);
      return { ok: true, requestId: token.id };
    },
    { public: false },
  );
}
