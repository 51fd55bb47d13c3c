import type { Db } from "#db/client.server.ts";
import { recordAct, type AuditRecord } from "#app/audit/record.server.ts";
import { newId } from "#db/columns.server.ts";
import { transact } from "#db/transaction.server.ts";

/** One line of the log: a season opened, but for what is said otherwise. */
export async function makeAuditLine(
  db: Db,
  facts: Partial<AuditRecord> & { actorId?: string; at?: string } = {},
): Promise<void> {
  const { actorId = null, at = "2026-11-21T10:00:00.000Z", ...record } = facts;
  const by = { actorId, now: at, site: { name: "", address: "" } };
  const line = { act: "season.opened", subjectKind: "season", subjectId: newId(), ...record };
  await transact(db, (trx) => recordAct(trx, by, line), { public: false });
}
