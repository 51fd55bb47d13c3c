/** Knows what of the ways in is no longer of use to anybody. */
import type { Db } from "#db/client.server.ts";
import { toInstant } from "#db/columns.server.ts";
import type { Instant } from "#db/schema.ts";
import { transact } from "#db/transaction.server.ts";
import { LONGEST_LIMIT_MS } from "../rules/limits.ts";

/** A link that ran out still says so for a month, rather than that it never was. */
const TOKEN_REMEMBERED_MS = 30 * 24 * 3_600_000;

/** Deletes ended sessions, links long run out, and attempts that count no more. */
export async function forgetExpired(db: Db, now: Instant): Promise<void> {
  const before = (milliseconds: number) => toInstant(new Date(Date.parse(now) - milliseconds));
  await transact(
    db,
    async (trx) => {
      await trx.deleteFrom("session").where("expires_at", "<=", now).execute();
      await trx.deleteFrom("token").where("expires_at", "<", before(TOKEN_REMEMBERED_MS)).execute();
      await trx.deleteFrom("attempt").where("at", "<", before(LONGEST_LIMIT_MS)).execute();
    },
    { public: false },
  );
}
