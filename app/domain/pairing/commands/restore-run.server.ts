/** Knows how a draft goes back to what an earlier run gave. */
import type { Act } from "#app/audit/act.ts";
import { recordAct } from "#app/audit/record.server.ts";
import { todayInDenmark } from "#app/calendar/danish-time.ts";
import type { Db } from "#db/client.server.ts";
import { toJson } from "#db/columns.server.ts";
import { transact } from "#db/transaction.server.ts";
import { twoKey } from "../candidate.ts";
import { getScores } from "../queries/get-scores.server.ts";
import { readField } from "../queries/list-candidates.server.ts";
import { getRun } from "../queries/list-runs.server.ts";
import { applyToStanding } from "../rules/apply-hard-rules.ts";
import { forbiddenAmong } from "../rules/forbid.ts";
import { holdDraft, touchRound, type DraftRefusal } from "./hold-round.server.ts";
import { keepRun } from "./keep-run.server.ts";
import { writePairs } from "./write-pairs.server.ts";

export type Restored =
  | { ok: true; number: number }
  | DraftRefusal
  /** A pair of that run can no longer be. */
  | { ok: false; reason: "stale" };

export async function restoreRun(
  db: Db,
  act: Act,
  { roundId, number }: { roundId: string; number: number },
): Promise<Restored> {
  return transact(
    db,
    async (trx): Promise<Restored> => {
      const held = await holdDraft(trx, act, roundId);
      if (!held.ok) return held;
      const run = await getRun(trx, roundId, number);
      if (!run) return { ok: false, reason: "not_found" };
      const { rules } = await getScores(trx);
      const today = todayInDenmark(act.now);
      const ground = applyToStanding(await readField(trx, held.season.id, today), rules);
      const candidates = new Map(ground.candidates.map((one) => [one.id, one]));
      const field = { candidates, obstacles: ground.obstacles };
      const gone = run.pairs.some(({ people, reasons }) => {
        const meant = reasons.links.filter((link) => link.again || link.kept);
        const again = new Set(meant.map((link) => twoKey(link.a, link.b)));
        return forbiddenAmong(people, field, (key) => again.has(key));
      });
      if (gone) return { ok: false, reason: "stale" };
      await writePairs(trx, roundId, run);
      await trx
        .updateTable("round")
        .set({
          aim: run.aim,
          engine: run.engine,
          certificate: run.certificate,
          summary: toJson(run.summary),
          total_score: run.summary.totalScore,
        })
        .where("id", "=", roundId)
        .execute();
      await touchRound(trx, roundId);
      await keepRun(trx, act, roundId, "restored");
      await recordAct(trx, act, {
        act: "round.restored", subjectKind: "round", subjectId: roundId,
        details: { round: held.round.number, season: held.season.number, number },
      }); // prettier-ignore
      return { ok: true, number };
    },
    { public: false },
  );
}
