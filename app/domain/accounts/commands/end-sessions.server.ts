/** Knows how a person ends sessions of their own. */
import type { Act } from "#app/audit/act.ts";
import type { Db } from "#db/client.server.ts";
import { transact } from "#db/transaction.server.ts";
import type { Viewer } from "../viewer.ts";

/** Somebody else's session is not found, and stays. */
export async function endSession(
  db: Db,
  _act: Act,
  { viewer, idHash }: { viewer: Viewer; idHash: string },
): Promise<{ ok: true } | { ok: false; reason: "gone" }> {
  return transact(
    db,
    async (trx) => {
      const result = await trx
        .deleteFrom("session")
        .where("person_id", "=", viewer.id)
        .where("id_hash", "=", idHash)
        .executeTakeFirst();
      return result.numDeletedRows === 1n
        ? ({ ok: true } as const)
        : ({ ok: false, reason: "gone" } as const);
    },
    { public: false },
  );
}

export async function endOtherSessions(
  db: Db,
  _act: Act,
  { viewer }: { viewer: Viewer },
): Promise<{ ok: true; ended: number }> {
  return transact(
    db,
    async (trx) => {
      const result = await trx
        .deleteFrom("session")
        .where("person_id", "=", viewer.id)
        .where("id_hash", "!=", viewer.sessionIdHash)
        .executeTakeFirst();
      return { ok: true, ended: Number(result.numDeletedRows) };
    },
    { public: false },
  );
}
