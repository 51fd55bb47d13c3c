/** Knows how the invited come in. */
import type { Act } from "#app/audit/act.ts";
import { danishSortKey } from "#db/columns.server.ts";
import type { Db } from "#db/client.server.ts";
import type { Language } from "#db/schema.ts";
import { transact } from "#db/transaction.server.ts";
import { getReceiver } from "../queries/receivers.server.ts";
import { putPersonEntry } from "../search-entry/put-person-entry.server.ts";
import { newPassword, type NewPassword } from "../secrets/new-password.server.ts";
import { getToken, spendAllTokens, spendToken } from "../secrets/token.server.ts";

type Accepted =
  | { ok: true; personId: string }
  | { ok: false; reason: "expired" }
  | Extract<NewPassword, { ok: false }>;

/** `language` is the one that the page was read in. */
export async function acceptInvitation(
  db: Db,
  act: Act,
  input: { secret: string; name: string; password: string; language: Language },
): Promise<Accepted> {
  const { now } = act;
  const { secret, name, language } = input;
  const token = await getToken(db, "invitation", secret, now);
  const person = token?.personId ? await getReceiver(db, token.personId) : null;
  if (token?.state !== "valid" || person?.state !== "invited")
    return { ok: false, reason: "expired" };
  const made = await newPassword(input.password, { name, email: person.email });
  if (!made.ok) return made;
  return transact(db, async (trx): Promise<Accepted> => {
    if (!(await spendToken(trx, token.id, now))) return { ok: false, reason: "expired" };
    const activated = await trx
      .updateTable("person")
      .set({ name, sort_key: danishSortKey(name), password_hash: made.hash, language })
      .set({ state: "active", activated_at: now, updated_at: now })
      .where("id", "=", person.id)
      .where("state", "=", "invited")
      .executeTakeFirst();
    if (activated.numUpdatedRows === 0n) return { ok: false, reason: "expired" };
    await spendAllTokens(trx, person.id, ["invitation"], now);
    await putPersonEntry(trx, person.id, now);
    return { ok: true, personId: person.id };
  });
}
