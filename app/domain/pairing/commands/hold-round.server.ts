/** Knows how a round is held while it is changed: nobody else changes it meanwhile. */
import type { Act } from "#app/audit/act.ts";
import { getSeasonById } from "#app/domain/seasons/queries/get-season.server.ts";
import type { Season } from "#app/domain/seasons/season.ts";
import type { Trx } from "#db/client.server.ts";
import { lockRow } from "#db/transaction.server.ts";
import { getRoundById } from "../queries/get-round.server.ts";
import { getWork } from "../queries/get-work.server.ts";
import type { Round, RoundState } from "../round.ts";
import { mayChangeRound } from "../rules/round-states.ts";
import { isUnderWay } from "../rules/work-states.ts";

export interface DraftRefusal {
  ok: false;
  /** "running": a run computes, and a change would be lost or spoil it. */
  reason: "not_found" | "season_closed" | "wrong_state" | "running";
}

export type Held = { ok: true; round: Round; season: Season } | DraftRefusal;

export async function holdDraft(trx: Trx, act: Act, roundId: string): Promise<Held> {
  const held = await holdRound(trx, roundId, "draft");
  const work = held.ok ? await getWork(trx, roundId) : null;
  return work && isUnderWay(work, act.now) ? { ok: false, reason: "running" } : held;
}

export async function holdRound(trx: Trx, roundId: string, needed: RoundState): Promise<Held> {
  await lockRow(trx, "round", roundId);
  const round = await getRoundById(trx, roundId);
  const season = round ? await getSeasonById(trx, round.seasonId) : null;
  if (!round || !season) return { ok: false, reason: "not_found" };
  const may = mayChangeRound(season, round, needed);
  return may.ok ? { ok: true, round, season } : may;
}

/** Tells a run that computes meanwhile that its ground has moved. */
export async function touchRound(trx: Trx, roundId: string): Promise<void> {
  await trx
    .updateTable("round")
    .set((eb) => ({ revision: eb("revision", "+", 1) }))
    .where("id", "=", roundId)
    .execute();
}
