/** Knows how a run that took long is ended together with what it wrote, or not at all. */
import type { Trx } from "#db/client.server.ts";
import { toJson } from "#db/columns.server.ts";
import type { Instant } from "#db/schema.ts";
import { lockRow } from "#db/transaction.server.ts";
import type { WorkOutcome } from "../work.ts";

/** False where it was stopped, or taken for lost and begun anew by somebody else. */
export async function holdWork(trx: Trx, workId: string): Promise<boolean> {
  await lockRow(trx, "round_work", workId);
  const work = await trx
    .selectFrom("round_work")
    .select("id")
    .where("id", "=", workId)
    .where("ended_at", "is", null)
    .where("stop_asked_at", "is", null)
    .executeTakeFirst();
  return work !== undefined;
}

/** What is ended already stays as it is. */
export async function writeEnd(
  trx: Trx,
  workId: string,
  { outcome, at }: { outcome: WorkOutcome; at: Instant },
): Promise<void> {
  await trx
    .updateTable("round_work")
    .set((eb) => ({
      ended_at: at,
      outcome: toJson(outcome),
      revision: eb
        .selectFrom("round")
        .select("round.revision")
        .whereRef("round.id", "=", "round_work.round_id")
        .$asScalar()
        .$notNull(),
    }))
    .where("id", "=", workId)
    .where("ended_at", "is", null)
    .execute();
}
