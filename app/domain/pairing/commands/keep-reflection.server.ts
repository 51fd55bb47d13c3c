/** Knows how a partner keeps a reflection, for the pair or for nobody else, and deletes it. */
import type { Act } from "#app/audit/act.ts";
import type { Db } from "#db/client.server.ts";
import { toFlag } from "#db/columns.server.ts";
import { transact } from "#db/transaction.server.ts";
import { holdPair, type PartnerInput } from "./hold-pair.server.ts";

type Kept = { ok: true } | { ok: false; reason: "not_found" };

export async function saveReflection(
  db: Db,
  act: Act,
  input: PartnerInput & { text: string; shared: boolean },
): Promise<Kept> {
  const { pairId, personId, text, shared } = input;
  return transact(
    db,
    async (trx): Promise<Kept> => {
      const held = await holdPair(trx, input);
      if (!held.ok) return held;
      const written = { text, shared: toFlag(shared), updated_at: act.now };
      await trx
        .insertInto("pair_reflection")
        .values({ pair_id: pairId, person_id: personId, ...written })
        .onConflict((conflict) => conflict.columns(["pair_id", "person_id"]).doUpdateSet(written))
        .execute();
      return { ok: true };
    },
    { public: false },
  );
}

/** Deleting twice changes nothing twice. */
export async function deleteReflection(db: Db, _act: Act, input: PartnerInput): Promise<Kept> {
  return transact(
    db,
    async (trx): Promise<Kept> => {
      await trx
        .deleteFrom("pair_reflection")
        .where("pair_id", "=", input.pairId)
        .where("person_id", "=", input.personId)
        .execute();
      return { ok: true };
    },
    { public: false },
  );
}
