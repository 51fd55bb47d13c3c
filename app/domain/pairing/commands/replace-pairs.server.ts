/** Knows how a proposal is written over a draft's pairs, letting others on meanwhile: locked ones keep their id. */
import { setImmediate as breath } from "node:timers/promises";
import type { Trx } from "#db/client.server.ts";
import { newId, toJson } from "#db/columns.server.ts";
import type { Proposal } from "../proposal.ts";

/** Rows a statement: PostgreSQL and SQLite both have a limit on parameters. */
const BATCH = 500;

export async function replacePairs(trx: Trx, roundId: string, proposal: Proposal): Promise<void> {
  await trx.deleteFrom("pair").where("round_id", "=", roundId).where("locked", "=", 0).execute();
  await trx.deleteFrom("round_leftover").where("round_id", "=", roundId).execute();
  const placed = proposal.pairs.map((pair, at) => ({ ...pair, position: at + 1 }));
  for (const { lockedId, position, score, reasons } of placed)
    if (lockedId)
      await trx
        .updateTable("pair")
        .set({ position, score, reasons: toJson(reasons) })
        .where("id", "=", lockedId)
        .execute();
  const fresh = placed
    .filter((pair) => pair.lockedId === null)
    .map((pair) => ({ id: newId(), ...pair }));
  for (const some of batches(fresh)) {
    await trx
      .insertInto("pair")
      .values(
        some.map(({ id, position, score, reasons }) => ({
          id, round_id: roundId, position, score, reasons: toJson(reasons),
        })), // prettier-ignore
      )
      .execute();
    await breath();
  }
  const members = fresh.flatMap(({ id, people }) =>
    people.map((person) => ({ pair_id: id, person_id: person, round_id: roundId })),
  );
  await breath();
  for (const some of batches(members)) await trx.insertInto("pair_member").values(some).execute();
  const leftover = proposal.leftover.map(({ personId, reason }) => ({
    round_id: roundId, person_id: personId, reason,
  })); // prettier-ignore
  for (const some of batches(leftover))
    await trx.insertInto("round_leftover").values(some).execute();
}

function batches<T>(all: readonly T[]): T[][] {
  const count = Math.ceil(all.length / BATCH);
  return Array.from({ length: count }, (_, at) => all.slice(at * BATCH, (at + 1) * BATCH));
}
