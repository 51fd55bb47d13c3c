/** Knows the work that goes on with a round, or how the last one ended. */
import type { Db } from "#db/client.server.ts";
import { fromJson } from "#db/columns.server.ts";
import type { Work, WorkOutcome, WorkProgress } from "../work.ts";

export async function getWork(db: Db, roundId: string): Promise<Work | null> {
  const row = await db
    .selectFrom("round_work")
    .leftJoin("person as starter", "starter.id", "round_work.started_by")
    .leftJoin("person as stopper", "stopper.id", "round_work.stop_asked_by")
    .select([
      "round_work.id", "aim", "progress", "started_at as startedAt", "starter.name as startedBy",
      "stopper.name as stopAskedBy", "stop_asked_at as stopAskedAt", "beat_at as beatAt",
      "ended_at as endedAt", "outcome", "revision",
    ])
    .where("round_id", "=", roundId)
    .executeTakeFirst(); // prettier-ignore
  if (!row) return null;
  return {
    ...row,
    progress: fromJson<WorkProgress>(row.progress),
    outcome: row.outcome === null ? null : fromJson<WorkOutcome>(row.outcome),
  };
}
