/** Knows how two people are kept apart, in confidence, and how that ends. */
import type { Act } from "#app/audit/act.ts";
import { recordAct } from "#app/audit/record.server.ts";
import type { Db, Trx } from "#db/client.server.ts";
import { transact } from "#db/transaction.server.ts";
import type { LeftoverReason } from "../proposal.ts";
import { countSeatsOf } from "../queries/list-exclusions.server.ts";
import { listPairsOfTwo } from "../queries/list-locked-pairs.server.ts";
import { countAnew } from "./count-anew.server.ts";
import { holdDraft, type DraftRefusal } from "./hold-round.server.ts";
import { keepRun } from "./keep-run.server.ts";

interface TwoInput {
  /** The draft on whose page it is done. */
  roundId: string;
  people: [string, string];
}

export type Excluded = { ok: true } | DraftRefusal | { ok: false; reason: "same_person" };

/** The two are parted in every draft; they stay unpaired there until it is run again. */
export async function excludePair(db: Db, act: Act, input: TwoInput): Promise<Excluded> {
  const [person_a, person_b] = inOrder(input.people);
  if (person_a === person_b) return { ok: false, reason: "same_person" };
  return transact(
    db,
    async (trx): Promise<Excluded> => {
      const held = await holdDraft(trx, act, input.roundId);
      if (!held.ok) return held;
      if ((await countSeatsOf(trx, held.season.id, input.people)) < 2)
        return { ok: false, reason: "not_found" };
      await touchDrafts(trx);
      await trx
        .insertInto("pair_exclusion")
        .values({ person_a, person_b, created_by: act.actorId, created_at: act.now })
        .onConflict((conflict) => conflict.columns(["person_a", "person_b"]).doNothing())
        .execute();
      for (const pair of await listPairsOfTwo(trx, person_a, person_b)) await part(trx, act, pair);
      await record(trx, act, "pair.excluded", input);
      return { ok: true };
    },
    { public: false },
  );
}

export async function removeExclusion(db: Db, act: Act, input: TwoInput): Promise<Excluded> {
  const [a, b] = inOrder(input.people);
  return transact(
    db,
    async (trx): Promise<Excluded> => {
      const held = await holdDraft(trx, act, input.roundId);
      if (!held.ok) return held;
      await touchDrafts(trx);
      const { numDeletedRows } = await trx
        .deleteFrom("pair_exclusion")
        .where("person_a", "=", a)
        .where("person_b", "=", b)
        .executeTakeFirstOrThrow();
      if (numDeletedRows === 0n) return { ok: false, reason: "not_found" };
      await record(trx, act, "pair.allowed", input);
      return { ok: true };
    },
    { public: false },
  );
}

function inOrder([a, b]: [string, string]): [string, string] {
  return a < b ? [a, b] : [b, a];
}

/** Exclusions hold everywhere, so every draft has moved. */
async function touchDrafts(trx: Trx) {
  await trx
    .updateTable("round")
    .set((eb) => ({ revision: eb("revision", "+", 1) }))
    .where("state", "=", "draft")
    .execute();
}

async function part(trx: Trx, act: Act, pair: { id: string; roundId: string }) {
  const people = await trx
    .selectFrom("pair_member")
    .select("person_id")
    .where("pair_id", "=", pair.id)
    .execute();
  await trx.deleteFrom("pair").where("id", "=", pair.id).execute();
  const reason: LeftoverReason = "parted";
  const rows = people.map(({ person_id }) => ({ round_id: pair.roundId, person_id, reason }));
  await trx.insertInto("round_leftover").values(rows).execute();
  await countAnew(trx, pair.roundId);
  await keepRun(trx, act, pair.roundId, "parted");
}

/** The audit log names the round alone: who is kept apart from whom is confidential. */
async function record(trx: Trx, act: Act, name: string, { roundId }: TwoInput) {
  await recordAct(trx, act, { act: name, subjectKind: "round", subjectId: roundId });
}
