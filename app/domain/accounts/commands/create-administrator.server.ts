/** Knows how the first administrators come in, without anybody to invite them. */
import type { Act } from "#app/audit/act.ts";
import { recordAct } from "#app/audit/record.server.ts";
import { danishSortKey, newId } from "#db/columns.server.ts";
import type { Db, Trx } from "#db/client.server.ts";
import type { Language } from "#db/schema.ts";
import { transact } from "#db/transaction.server.ts";
import { linkPath } from "../mails/account-mails.server.ts";
import { emailKey } from "../rules/email.ts";
import { putPersonEntry } from "../search-entry/put-person-entry.server.ts";
import { newPassword, type NewPassword } from "../secrets/new-password.server.ts";
import { getToken, mintToken, spendToken } from "../secrets/token.server.ts";

/**
 * A link, good for a day and once, with which an administrator sets a name and a password. Links
 * minted before it are good for nothing any more.
 */
export async function mintFirstAdministratorLink(db: Db, act: Act): Promise<string> {
  const secret = await transact(
    db,
    async (trx) => {
      await trx
        .updateTable("token")
        .set({ used_at: act.now })
        .where("purpose", "=", "first_administrator")
        .where("used_at", "is", null)
        .execute();
      const facts = { personId: null, purpose: "first_administrator" } as const;
      return (await mintToken(trx, facts, act.now)).secret;
    },
    { public: false },
  );
  return act.site.address + linkPath("first_administrator", secret);
}

export interface NewAdministrator {
  name: string;
  email: string;
  password: string;
  language: Language;
  municipalityCode?: string | null;
}

type Created =
  | { ok: true; personId: string }
  | { ok: false; reason: "taken" }
  | Extract<NewPassword, { ok: false }>;

/** For scripts. */
export async function createAdministrator(
  db: Db,
  act: Act,
  input: NewAdministrator,
): Promise<Created> {
  const made = await newPassword(input.password, input);
  if (!made.ok) return made;
  return transact(db, (trx) => addAdministrator(trx, act, input, made.hash));
}

export async function acceptFirstAdministrator(
  db: Db,
  act: Act,
  input: NewAdministrator & { secret: string },
): Promise<Created | { ok: false; reason: "expired" }> {
  const token = await getToken(db, "first_administrator", input.secret, act.now);
  if (token?.state !== "valid") return { ok: false, reason: "expired" };
  const made = await newPassword(input.password, input);
  if (!made.ok) return made;
  return transact(db, async (trx) => {
    if (!(await spendToken(trx, token.id, act.now)))
      return { ok: false, reason: "expired" } as const;
    return addAdministrator(trx, act, input, made.hash);
  });
}

async function addAdministrator(
  trx: Trx,
  act: Act,
  { name, email, language, municipalityCode }: NewAdministrator,
  passwordHash: string,
): Promise<Created> {
  const { now } = act;
  const id = newId();
  const added = await trx
    .insertInto("person")
    .values({
      id, name, email, language, sort_key: danishSortKey(name), email_key: emailKey(email),
      password_hash: passwordHash, state: "active", role: "administrator",
      municipality_code: municipalityCode ?? null, role_key: null, sector_key: null,
      invited_at: null, invited_by: null, activated_at: now, seen_at: null,
      created_at: now, updated_at: now,
    })
    .onConflict((conflict) => conflict.column("email_key").doNothing())
    .executeTakeFirst(); // prettier-ignore
  if (Number(added.numInsertedOrUpdatedRows) === 0) return { ok: false, reason: "taken" };
  await putPersonEntry(trx, id, now);
  const record = { act: "person.administrator_created", subjectKind: "person", subjectId: id };
  await recordAct(trx, act, record);
  return { ok: true, personId: id };
}
