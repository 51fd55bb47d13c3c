/** Knows how a mail that failed gets another chance, and when a sent one is forgotten. */
import type { Act } from "#app/audit/act.ts";
import { recordAct } from "#app/audit/record.server.ts";
import type { Db, Trx } from "#db/client.server.ts";
import type { Instant } from "#db/schema.ts";
import { transact } from "#db/transaction.server.ts";

const AGAIN = { state: "queued" as const, attempts: 0, locked_until: null };

/** "not_failed": it is gone, or somebody else was first. */
export type RetryOutcome = { ok: true } | { ok: false; reason: "not_failed" };

export async function retryMail(
  db: Db,
  by: Act,
  { mailId }: { mailId: string },
): Promise<RetryOutcome> {
  const again = async (trx: Trx): Promise<RetryOutcome> => {
    const [result] = await trx
      .updateTable("outbox")
      .set({ ...AGAIN, next_at: by.now })
      .where("id", "=", mailId)
      .where("state", "=", "failed")
      .execute();
    if (!result?.numUpdatedRows) return { ok: false, reason: "not_failed" };
    await recordAct(trx, by, { act: "mail.retried", subjectKind: "mail", subjectId: mailId });
    return { ok: true };
  };
  return transact(db, again, { public: false });
}

export async function retryFailedMails(db: Db, by: Act): Promise<{ mails: number }> {
  const again = async (trx: Trx) => {
    const [result] = await trx
      .updateTable("outbox")
      .set({ ...AGAIN, next_at: by.now })
      .where("state", "=", "failed")
      .execute();
    const mails = Number(result?.numUpdatedRows ?? 0);
    if (mails > 0) {
      const record = { act: "mail.all_retried", subjectKind: "outbox", subjectId: "failed" };
      await recordAct(trx, by, { ...record, details: { mails } });
    }
    return { mails };
  };
  return transact(db, again, { public: false });
}

/** Deletes what was sent or given up before `before`: a mail is kept no longer than it is of use. */
export async function forgetOldMails(db: Db, before: Instant): Promise<number> {
  const [result] = await db
    .deleteFrom("outbox")
    .where("state", "in", ["sent", "failed"])
    .where("created_at", "<", before)
    .execute();
  return Number(result?.numDeletedRows ?? 0);
}
