/** Knows how one replaces one's own password. */
import type { Act } from "#app/audit/act.ts";
import type { Db } from "#db/client.server.ts";
import { transact } from "#db/transaction.server.ts";
import { checkOwnPassword } from "../attempts/check-own-password.server.ts";
import { queueAccountMail } from "../mails/account-mails.server.ts";
import { holdPerson } from "../queries/hold-person.server.ts";
import { getReceiver } from "../queries/receivers.server.ts";
import { newPassword, type NewPassword } from "../secrets/new-password.server.ts";
import type { Viewer } from "../viewer.ts";

type Changed =
  | { ok: true }
  | { ok: false; reason: "wrong" | "too_many" | "not_found" }
  | Extract<NewPassword, { ok: false }>;

/** Ends the person's other sessions. */
export async function changePassword(
  db: Db,
  act: Act,
  input: { viewer: Viewer; current: string; password: string; clientAddress: string },
): Promise<Changed> {
  const { viewer, current, password } = input;
  const own = await checkOwnPassword(db, act, { ...input, password: current });
  if (!own.ok) return own;
  const made = await newPassword(password, viewer);
  if (!made.ok) return made;
  return transact(
    db,
    async (trx): Promise<Changed> => {
      if (!(await holdPerson(trx, viewer.id))) return { ok: false, reason: "not_found" };
      await trx
        .updateTable("person")
        .set({ password_hash: made.hash, updated_at: act.now })
        .where("id", "=", viewer.id)
        .execute();
      await trx
        .deleteFrom("session")
        .where("person_id", "=", viewer.id)
        .where("id_hash", "!=", viewer.sessionIdHash)
        .execute();
      const receiver = await getReceiver(trx, viewer.id);
      if (receiver) await queueAccountMail(trx, act, "passwordChanged", receiver);
      return { ok: true };
    },
    { public: false },
  );
}
