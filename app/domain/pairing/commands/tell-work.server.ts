/** Knows how a process tells that it lives and how far it is, and hears whether it may go on. */
import type { Db } from "#db/client.server.ts";
import { toJson } from "#db/columns.server.ts";
import type { Instant } from "#db/schema.ts";
import { transact } from "#db/transaction.server.ts";
import type { WorkOutcome, WorkProgress } from "../work.ts";
import { writeEnd } from "./hold-work.server.ts";

/** Whether it may go on: false once it was stopped, ended, or begun anew by somebody else. */
export async function tellWork(
  db: Db,
  { workId, progress, now }: { workId: string; progress: WorkProgress; now: Instant },
): Promise<boolean> {
  return transact(
    db,
    async (trx) => {
      const { numUpdatedRows } = await trx
        .updateTable("round_work")
        .set({ beat_at: now, progress: toJson(progress) })
        .where("id", "=", workId)
        .where("ended_at", "is", null)
        .where("stop_asked_at", "is", null)
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },
    { public: false },
  );
}

export async function endWork(
  db: Db,
  { workId, outcome, now }: { workId: string; outcome: WorkOutcome; now: Instant },
): Promise<void> {
  await transact(db, (trx) => writeEnd(trx, workId, { outcome, at: now }), { public: false });
}

/** A process that stops says so, and nobody waits for it to be missed. */
export async function endWorkOf(
  db: Db,
  { process, now }: { process: string; now: Instant },
): Promise<void> {
  await transact(
    db,
    async (trx) => {
      const running = await trx
        .selectFrom("round_work")
        .select("id")
        .where("process", "=", process)
        .where("ended_at", "is", null)
        .execute();
      for (const { id } of running)
        await writeEnd(trx, id, { outcome: { how: "interrupted" }, at: now });
    },
    { public: false },
  );
}
