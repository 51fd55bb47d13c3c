/** Knows how an act comes into the audit log, in the transaction that does it. */
import type { Trx } from "#db/client.server.ts";
import { newId, toJson } from "#db/columns.server.ts";
import type { Act } from "./act.ts";

export interface AuditRecord {
  /** "<subject>.<what was done>": "season.opened". A word for it stands in i18n's audit file. */
  act: string;
  subjectKind: string;
  subjectId: string;
  /** Keys and figures only; never personal text. */
  details?: Record<string, string | number | boolean | null>;
}

export async function recordAct(trx: Trx, by: Act, record: AuditRecord): Promise<void> {
  await trx
    .insertInto("audit")
    .values({
      id: newId(),
      at: by.now,
      actor_id: by.actorId,
      act: record.act,
      subject_kind: record.subjectKind,
      subject_id: record.subjectId,
      details: toJson(record.details ?? {}),
    })
    .execute();
}
