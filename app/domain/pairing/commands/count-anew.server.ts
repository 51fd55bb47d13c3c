/** Knows how a draft's figures follow a change by hand; what was proved of the whole no longer holds. */
import type { Trx } from "#db/client.server.ts";
import { toJson } from "#db/columns.server.ts";
import type { RoundSummary } from "../proposal.ts";
import { getRoundById } from "../queries/get-round.server.ts";
import { listStanding } from "../queries/list-runs.server.ts";
import { figuresOf } from "../rules/figures.ts";

export async function countAnew(trx: Trx, roundId: string): Promise<void> {
  const round = await getRoundById(trx, roundId);
  if (!round?.summary) return;
  const figures = figuresOf(await listStanding(trx, roundId));
  const summary: RoundSummary = { ...round.summary, ...figures, parted: true };
  await trx
    .updateTable("round")
    .set({ summary: toJson(summary), total_score: summary.totalScore, certificate: null })
    .where("id", "=", roundId)
    .execute();
}
