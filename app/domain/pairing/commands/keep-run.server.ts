/** Knows how a draft's pairs are kept as they stand, so that they can be compared with and come back. */
import { setImmediate as breath } from "node:timers/promises";
import type { Act } from "#app/audit/act.ts";
import type { Trx } from "#db/client.server.ts";
import { newId, toJson } from "#db/columns.server.ts";
import { listLeftoverIds, listStanding } from "../queries/list-runs.server.ts";
import type { RoundRunKind } from "../run.ts";

/** Enough to compare; each holds all pairs with their reasons. */
export const MOST_RUNS = 8;

/** After the change, in its transaction. The oldest go when there are too many. */
export async function keepRun(
  trx: Trx,
  act: Act,
  roundId: string,
  kind: RoundRunKind,
): Promise<void> {
  const round = await trx
    .selectFrom("round")
    .select(["aim", "engine", "summary", "certificate"])
    .where("id", "=", roundId)
    .executeTakeFirstOrThrow();
  const newest = await trx
    .selectFrom("round_run")
    .select("number")
    .where("round_id", "=", roundId)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  const number = (newest?.number ?? 0) + 1;
  const standing = await listStanding(trx, roundId);
  await breath();
  const pairs = standing.map(({ people, score, reasons, locked }) => ({
    people, score, reasons, locked,
  })); // prettier-ignore
  await trx
    .insertInto("round_run")
    .values({
      id: newId(),
      round_id: roundId,
      number,
      kind,
      ...round,
      pairs: toJson(pairs),
      leftover: toJson(await listLeftoverIds(trx, roundId)),
      run_by: act.actorId,
      run_at: act.now,
    })
    .execute();
  await trx
    .deleteFrom("round_run")
    .where("round_id", "=", roundId)
    .where("number", "<=", number - MOST_RUNS)
    .execute();
}
