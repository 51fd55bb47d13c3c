/** Knows what of the accounts room is swept up when its time is over. */
import type { Act } from "#app/audit/act.ts";
import type { Db } from "#db/client.server.ts";
import { toInstant } from "#db/columns.server.ts";
import { transact } from "#db/transaction.server.ts";
import { LONGEST_LIMIT_MS } from "../rules/limits.ts";

/** A used or expired link can say so for this long; afterwards it never was. */
const REMEMBER_TOKENS_MS = 30 * 86_400_000;

/** Expired sessions, attempts that no limit looks at any more, and links long since dead. */
export async function clearExpired(db: Db, { now }: Act): Promise<void> {
  const before = (milliseconds: number) => toInstant(new Date(Date.parse(now) - milliseconds));
  await transact(
    db,
    async (trx) => {
      await trx.deleteFrom("session").where("expires_at", "<=", now).execute();
      await trx.deleteFrom("attempt").where("at", "<", before(LONGEST_LIMIT_MS)).execute();
      await trx.deleteFrom("token").where("expires_at", "<", before(REMEMBER_TOKENS_MS)).execute();
    },
    { public: false },
  );
}
