/** Knows how an organiser fixes a proposed pair, and lets it go again. */
import type { Act } from "#app/audit/act.ts";
import { recordAct } from "#app/audit/record.server.ts";
import type { Db } from "#db/client.server.ts";
import { toFlag } from "#db/columns.server.ts";
import { transact } from "#db/transaction.server.ts";
import { holdDraft, touchRound, type DraftRefusal } from "./hold-round.server.ts";

interface PairInput {
  roundId: string;
  pairId: string;
}

export type Locked = { ok: true } | DraftRefusal;

export async function lockPair(db: Db, act: Act, input: PairInput): Promise<Locked> {
  return setLock(db, act, input, true);
}

export async function unlockPair(db: Db, act: Act, input: PairInput): Promise<Locked> {
  return setLock(db, act, input, false);
}

async function setLock(db: Db, act: Act, input: PairInput, locked: boolean): Promise<Locked> {
  return transact(
    db,
    async (trx): Promise<Locked> => {
      const held = await holdDraft(trx, act, input.roundId);
      if (!held.ok) return held;
      const { numUpdatedRows } = await trx
        .updateTable("pair")
        .set({ locked: toFlag(locked) })
        .where("id", "=", input.pairId)
        .where("round_id", "=", input.roundId)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n) return { ok: false, reason: "not_found" };
      await touchRound(trx, input.roundId);
      await recordAct(trx, act, {
        act: locked ? "pair.locked" : "pair.unlocked", subjectKind: "pair", subjectId: input.pairId,
        details: { round: held.round.number, season: held.season.number },
      }); // prettier-ignore
      return { ok: true };
    },
    { public: false },
  );
}
