/** Knows how a partner asks quietly for another, and how an organiser deals with it. */
import type { Act } from "#app/audit/act.ts";
import { recordAct } from "#app/audit/record.server.ts";
import type { Db } from "#db/client.server.ts";
import { transact } from "#db/transaction.server.ts";
import { holdPair, type PartnerInput } from "./hold-pair.server.ts";

type Outcome = { ok: true } | { ok: false; reason: "not_found" };

/** Nothing of it is mailed or logged: the pair must never see it, and organisers find it waiting. */
export async function wishForPeer(
  db: Db,
  act: Act,
  input: PartnerInput & { text: string },
): Promise<Outcome> {
  return transact(
    db,
    async (trx): Promise<Outcome> => {
      const held = await holdPair(trx, input);
      if (!held.ok) return held;
      const wish = { text: input.text, created_at: act.now, settled_at: null, settled_by: null };
      await trx
        .insertInto("peer_wish")
        .values({ pair_id: input.pairId, person_id: input.personId, ...wish })
        .onConflict((conflict) => conflict.columns(["pair_id", "person_id"]).doUpdateSet(wish))
        .execute();
      return { ok: true };
    },
    { public: false },
  );
}

export async function withdrawWish(db: Db, _act: Act, input: PartnerInput): Promise<Outcome> {
  return transact(
    db,
    async (trx): Promise<Outcome> => {
      await trx
        .deleteFrom("peer_wish")
        .where("pair_id", "=", input.pairId)
        .where("person_id", "=", input.personId)
        .execute();
      return { ok: true };
    },
    { public: false },
  );
}

/** "not_found": it was withdrawn, or another organiser was first. */
export async function settleWish(
  db: Db,
  act: Act,
  { pairId, personId, seasonId }: PartnerInput & { seasonId: string },
): Promise<Outcome> {
  return transact(
    db,
    async (trx): Promise<Outcome> => {
      const settled = await trx
        .updateTable("peer_wish")
        .set({ settled_at: act.now, settled_by: act.actorId })
        .where("pair_id", "=", pairId)
        .where("person_id", "=", personId)
        .where("settled_at", "is", null)
        .where("pair_id", "in", (eb) =>
          eb
            .selectFrom("pair")
            .innerJoin("round", "round.id", "pair.round_id")
            .select("pair.id")
            .where("round.season_id", "=", seasonId),
        )
        .executeTakeFirst();
      if (settled.numUpdatedRows === 0n) return { ok: false, reason: "not_found" };
      // The log names the season alone: who asked is confidential.
      await recordAct(trx, act, {
        act: "pairing.wish_settled", subjectKind: "season", subjectId: seasonId,
      }); // prettier-ignore
      return { ok: true };
    },
    { public: false },
  );
}
