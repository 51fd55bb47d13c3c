/** Knows how a draft's pairs are written as a whole: those of the same people keep their id. */
import type { Trx } from "#db/client.server.ts";
import { newId, toFlag, toJson } from "#db/columns.server.ts";
import { listStanding } from "../queries/list-runs.server.ts";
import type { Run, Standing } from "../run.ts";

/** Rows a statement: PostgreSQL and SQLite both have a limit on parameters. */
const BATCH = 500;

export async function writePairs(
  trx: Trx,
  roundId: string,
  { pairs, leftover }: { pairs: readonly Standing[]; leftover: Run["leftover"] },
): Promise<void> {
  const known = new Map((await listStanding(trx, roundId)).map((pair) => [keyOf(pair), pair.id]));
  const placed = [...pairs]
    .sort((a, b) => b.score - a.score || (keyOf(a) < keyOf(b) ? -1 : 1))
    .map((pair, at) => ({ ...pair, id: known.get(keyOf(pair)) ?? newId(), position: at + 1 }));
  await trx.deleteFrom("pair").where("round_id", "=", roundId).execute();
  await trx.deleteFrom("round_leftover").where("round_id", "=", roundId).execute();
  for (const some of batches(placed))
    await trx
      .insertInto("pair")
      .values(
        some.map(({ id, position, score, reasons, locked }) => ({
          id, round_id: roundId, position, score, reasons: toJson(reasons), locked: toFlag(locked),
        })), // prettier-ignore
      )
      .execute();
  const members = placed.flatMap(({ id, people }) =>
    people.map((person_id) => ({ pair_id: id, person_id, round_id: roundId })),
  );
  for (const some of batches(members)) await trx.insertInto("pair_member").values(some).execute();
  const left = leftover.map(({ personId, reason }) => ({
    round_id: roundId, person_id: personId, reason,
  })); // prettier-ignore
  for (const some of batches(left)) await trx.insertInto("round_leftover").values(some).execute();
}

function keyOf({ people }: Pick<Standing, "people">): string {
  return [...people].sort().join(" ");
}

function batches<T>(all: readonly T[]): T[][] {
  const count = Math.ceil(all.length / BATCH);
  return Array.from({ length: count }, (_, at) => all.slice(at * BATCH, (at + 1) * BATCH));
}
