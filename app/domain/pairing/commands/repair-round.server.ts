/** Knows how a published round gets new partners for those who lack one; all other pairs stay. */
import type { Act } from "#app/audit/act.ts";
import { recordAct } from "#app/audit/record.server.ts";
import { todayInDenmark } from "#app/calendar/danish-time.ts";
import { queueMail } from "#app/mail/outbox.server.ts";
import type { Db, Trx } from "#db/client.server.ts";
import { newId, toJson } from "#db/columns.server.ts";
import type { Instant } from "#db/schema.ts";
import { transact } from "#db/transaction.server.ts";
import { peerMail } from "../mails/peer-mail.server.ts";
import type { ProposedPair } from "../proposal.ts";
import { listMailedPairs } from "../queries/list-mailed-pairs.server.ts";
import { planRepair } from "../queries/plan-repair.server.ts";
import type { Repair } from "../rules/repair.ts";
import { countAnew } from "./count-anew.server.ts";
import { holdRound, touchRound, type DraftRefusal } from "./hold-round.server.ts";

export type Repaired =
  | { ok: true; mails: number; leftover: number }
  | DraftRefusal
  | { ok: false; reason: "nothing" | "changed" };

/** `revision` is the one that was looked at. */
export async function repairRound(
  db: Db,
  act: Act,
  { roundId, revision }: { roundId: string; revision: number },
): Promise<Repaired> {
  return transact(
    db,
    async (trx): Promise<Repaired> => {
      const held = await holdRound(trx, roundId, "published");
      if (!held.ok) return held;
      const { round, season } = held;
      if (round.revision !== revision) return { ok: false, reason: "changed" };
      const plan = await planRepair(trx, round, todayInDenmark(act.now));
      if (!plan.ok) return plan;
      const { repair } = plan;
      await writeRepair(trx, roundId, repair);
      await rememberParted(trx, roundId, repair.parted, act.now);
      await countAnew(trx, roundId);
      await touchRound(trx, roundId);
      const told = new Set(repair.told);
      const mailed = { id: roundId, revision: revision + 1, seasonNumber: season.number };
      for (const pair of await listMailedPairs(trx, roundId))
        for (const reader of pair.people)
          if (told.has(reader.id)) await queueMail(trx, peerMail(reader, pair, mailed, act.site), act.now); // prettier-ignore
      await recordAct(trx, act, {
        act: "round.repaired", subjectKind: "round", subjectId: roundId,
        details: { season: season.number, round: round.number, mails: told.size },
      }); // prettier-ignore
      return { ok: true, mails: told.size, leftover: repair.leftover.length };
    },
    { public: false },
  );
}

async function writeRepair(trx: Trx, roundId: string, { changed, ended, leftover }: Repair) {
  for (const id of ended) await trx.deleteFrom("pair").where("id", "=", id).execute();
  // Who leaves a row first, or they would be in two at once.
  for (const { id, pair } of changed)
    if (id)
      await trx
        .deleteFrom("pair_member")
        .where("pair_id", "=", id)
        .where("person_id", "not in", pair.people)
        .execute();
  let last = await lastPosition(trx, roundId);
  for (const { id, pair } of changed)
    await writePair(trx, roundId, { id, pair, position: id ? null : (last += 1) });
  await trx.deleteFrom("round_leftover").where("round_id", "=", roundId).execute();
  for (const { personId, reason } of leftover)
    await trx
      .insertInto("round_leftover")
      .values({ round_id: roundId, person_id: personId, reason })
      .execute();
}

/** They have met, and the row that said so may be gone. */
async function rememberParted(
  trx: Trx,
  roundId: string,
  parted: Repair["parted"],
  now: Instant,
): Promise<void> {
  for (const [a, b] of parted)
    await trx
      .insertInto("parted_partners")
      .values({ round_id: roundId, person_a: a, person_b: b, parted_at: now })
      .onConflict((conflict) => conflict.columns(["person_a", "person_b", "round_id"]).doNothing())
      .execute();
}

interface Written {
  id: string | null;
  pair: ProposedPair;
  /** Null where the row has one. */
  position: number | null;
}

async function writePair(trx: Trx, roundId: string, { id, pair, position }: Written) {
  const pairId = id ?? newId();
  const facts = { score: pair.score, reasons: toJson(pair.reasons) };
  if (id) await trx.updateTable("pair").set(facts).where("id", "=", id).execute();
  else
    await trx
      .insertInto("pair")
      .values({ id: pairId, round_id: roundId, position: position!, ...facts })
      .execute();
  const members = pair.people.map((person_id) => ({
    pair_id: pairId, person_id, round_id: roundId,
  })); // prettier-ignore
  await trx
    .insertInto("pair_member")
    .values(members)
    .onConflict((conflict) => conflict.columns(["pair_id", "person_id"]).doNothing())
    .execute();
}

async function lastPosition(trx: Trx, roundId: string): Promise<number> {
  const { last } = await trx
    .selectFrom("pair")
    .select((eb) => eb.fn.max("position").as("last"))
    .where("round_id", "=", roundId)
    .executeTakeFirstOrThrow();
  return last ?? 0;
}
