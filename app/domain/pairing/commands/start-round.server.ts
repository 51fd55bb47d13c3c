/** Knows how a round begins, and how a draft that nobody wants goes away. */
import type { Act } from "#app/audit/act.ts";
import { recordAct } from "#app/audit/record.server.ts";
import { getSeasonById } from "#app/domain/seasons/queries/get-season.server.ts";
import type { Db } from "#db/client.server.ts";
import { newId } from "#db/columns.server.ts";
import { lockRow, transact } from "#db/transaction.server.ts";
import { listRounds } from "../queries/list-rounds.server.ts";
import { mayStartRound } from "../rules/round-states.ts";
import { holdDraft, type DraftRefusal } from "./hold-round.server.ts";

export type Started =
  | { ok: true; roundId: string; number: number }
  | { ok: false; reason: "not_found" | "not_now" | "too_many_drafts" };

/** An empty draft: nobody is paired before it is run. With `setSize` it is for learning sets. */
export async function startRound(
  db: Db,
  act: Act,
  input: { seasonId: string; setSize?: number },
): Promise<Started> {
  return transact(
    db,
    async (trx): Promise<Started> => {
      await lockRow(trx, "season", input.seasonId);
      const season = await getSeasonById(trx, input.seasonId);
      if (!season) return { ok: false, reason: "not_found" };
      const rounds = await listRounds(trx, season.id);
      const may = mayStartRound(season, rounds);
      if (!may.ok) return may;
      const round = { id: newId(), number: (rounds[0]?.number ?? 0) + 1 };
      await trx
        .insertInto("round")
        .values({
          ...round,
          season_id: season.id,
          state: "draft",
          set_size: input.setSize ?? null,
          certificate: null,
          created_by: act.actorId,
          created_at: act.now,
          run_at: null,
          published_at: null,
          closed_at: null,
        }) // prettier-ignore
        .execute();
      await recordAct(trx, act, {
        act: "round.started", subjectKind: "round", subjectId: round.id,
        details: { season: season.number, round: round.number },
      }); // prettier-ignore
      return { ok: true, roundId: round.id, number: round.number };
    },
    { public: false },
  );
}

export async function deleteDraft(
  db: Db,
  act: Act,
  input: { roundId: string },
): Promise<{ ok: true } | DraftRefusal> {
  return transact(
    db,
    async (trx) => {
      const held = await holdDraft(trx, act, input.roundId);
      if (!held.ok) return held;
      await trx.deleteFrom("round").where("id", "=", input.roundId).execute();
      await recordAct(trx, act, {
        act: "round.deleted", subjectKind: "round", subjectId: input.roundId,
        details: { round: held.round.number },
      }); // prettier-ignore
      return { ok: true as const };
    },
    { public: false },
  );
}
