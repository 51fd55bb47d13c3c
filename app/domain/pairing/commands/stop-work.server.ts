/** Knows how an organiser stops a run: whichever process computes hears it when it next tells how far it is. */
import type { Act } from "#app/audit/act.ts";
import { recordAct } from "#app/audit/record.server.ts";
import type { Db } from "#db/client.server.ts";
import { transact } from "#db/transaction.server.ts";
import { getWork } from "../queries/get-work.server.ts";
import { isUnderWay } from "../rules/work-states.ts";

export type Stopping = { ok: true } | { ok: false; reason: "not_running" };

/** Asked twice it is stopped once; the draft stays as it was before. */
export async function stopWork(
  db: Db,
  act: Act,
  { roundId }: { roundId: string },
): Promise<Stopping> {
  return transact(
    db,
    async (trx): Promise<Stopping> => {
      const work = await getWork(trx, roundId);
      if (!work || !isUnderWay(work, act.now)) return { ok: false, reason: "not_running" };
      if (work.stopAskedAt !== null) return { ok: true };
      const { numUpdatedRows } = await trx
        .updateTable("round_work")
        .set({ stop_asked_by: act.actorId, stop_asked_at: act.now })
        .where("id", "=", work.id)
        .where("ended_at", "is", null)
        .executeTakeFirstOrThrow();
      // It was done while the stop waited for its turn.
      if (numUpdatedRows === 0n) return { ok: false, reason: "not_running" };
      await recordAct(trx, act, {
        act: "round.stopped", subjectKind: "round", subjectId: roundId,
      }); // prettier-ignore
      return { ok: true };
    },
    { public: false },
  );
}
