/** Knows how a run that takes long begins: one at a time for each round, whoever asks and wherever. */
import type { Act } from "#app/audit/act.ts";
import type { Db } from "#db/client.server.ts";
import { newId, toJson } from "#db/columns.server.ts";
import type { Instant } from "#db/schema.ts";
import { transact } from "#db/transaction.server.ts";
import { getWork } from "../queries/get-work.server.ts";
import type { RoundAim } from "../round.ts";
import { isUnderWay } from "../rules/work-states.ts";
import type { WorkProgress } from "../work.ts";
import { holdRound, type DraftRefusal } from "./hold-round.server.ts";

export type Begun =
  | { ok: true; workId: string }
  | DraftRefusal
  /** Somebody else was first: their name, and when. */
  | { ok: false; reason: "running"; by: string | null; since: Instant };

export const firstProgress: WorkProgress = { step: "reading", pass: 1, share: null };

export async function beginWork(
  db: Db,
  act: Act,
  { roundId, aim, process }: { roundId: string; aim: RoundAim; process: string },
): Promise<Begun> {
  return transact(
    db,
    async (trx): Promise<Begun> => {
      const held = await holdRound(trx, roundId, "draft");
      if (!held.ok) return held;
      const before = await getWork(trx, roundId);
      if (before && isUnderWay(before, act.now))
        return { ok: false, reason: "running", by: before.startedBy, since: before.startedAt };
      await trx.deleteFrom("round_work").where("round_id", "=", roundId).execute();
      const work = {
        id: newId(),
        round_id: roundId,
        aim,
        process,
        progress: toJson(firstProgress),
      };
      await trx
        .insertInto("round_work")
        .values({
          ...work,
          started_by: act.actorId,
          started_at: act.now,
          beat_at: act.now,
          stop_asked_by: null,
          stop_asked_at: null,
          ended_at: null,
          outcome: null,
          revision: held.round.revision,
        })
        .execute();
      return { ok: true, workId: work.id };
    },
    { public: false },
  );
}
