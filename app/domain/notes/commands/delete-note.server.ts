/** Knows how a draft is deleted for good. */
import type { Act } from "#app/audit/act.ts";
import { recordAct } from "#app/audit/record.server.ts";
import type { Scope } from "#app/domain/accounts/viewer.ts";
import { removeSearchEntry } from "#app/search/index.server.ts";
import type { Db } from "#db/client.server.ts";
import { transact } from "#db/transaction.server.ts";
import { mayDeleteNote } from "../policy.ts";
import { getNote } from "../queries/get-note.server.ts";

export type Deleted = { ok: true } | { ok: false; reason: "not_found" };

/** With its versions, lines and topics; nothing of it is kept but the line in the audit log. */
export async function deleteNote(db: Db, by: Act, scope: Scope, id: string): Promise<Deleted> {
  const note = await getNote(db, scope, id);
  if (!note || !mayDeleteNote(scope, note)) return { ok: false, reason: "not_found" };
  return transact(
    db,
    async (trx): Promise<Deleted> => {
      const { numDeletedRows } = await trx
        .deleteFrom("note")
        .where("id", "=", id)
        .where("state", "=", "draft")
        .executeTakeFirst();
      if (numDeletedRows === 0n) return { ok: false, reason: "not_found" };
      await removeSearchEntry(trx, "note", id);
      const details = { imported: note.imported, versions: note.version };
      await recordAct(trx, by, {
        act: "note.deleted",
        subjectKind: "note",
        subjectId: id,
        details,
      });
      return { ok: true };
    },
    { public: false },
  );
}
