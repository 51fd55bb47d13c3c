/** Knows what a decision would do right now: the preview, and under the season's lock the act itself. */
import type { Db } from "#db/client.server.ts";
import { planDecision, type Decision, type Plan, type SeatLimits } from "../rules/seats.ts";
import {
  getSeatUse,
  listCandidates,
  listQueue,
  type NamedCandidate,
} from "./get-seat-use.server.ts";

export async function getDecisionPlan(
  db: Db,
  season: SeatLimits & { id: string },
  decision: Decision,
  ids: readonly string[],
): Promise<Plan<NamedCandidate>> {
  const chosen = await listCandidates(db, season.id, ids);
  const use = await getSeatUse(db, season.id);
  const queue = decision === "decline" ? await listQueue(db, season.id) : [];
  return planDecision(decision, chosen, { limits: season, use, queue });
}
