/** Knows how a draft gets its pairs: read, computed outside the transaction, written if nothing moved. */
import type { Act } from "#app/audit/act.ts";
import { recordAct } from "#app/audit/record.server.ts";
import { todayInDenmark } from "#app/calendar/danish-time.ts";
import { getSeasonById } from "#app/domain/seasons/queries/get-season.server.ts";
import type { Db, Trx } from "#db/client.server.ts";
import { toJson } from "#db/columns.server.ts";
import type { Instant } from "#db/schema.ts";
import { transact } from "#db/transaction.server.ts";
import type { Progress } from "../engine/watch.ts";
import { getRoundById } from "../queries/get-round.server.ts";
import { listEligibleIds, type Field } from "../queries/list-candidates.server.ts";
import { readExcluded } from "../queries/list-obstacles.server.ts";
import { listLockedPairs } from "../queries/list-locked-pairs.server.ts";
import { proposePairs, type Keep } from "../queries/propose-pairs.server.ts";
import { proposeSetsOf } from "../queries/propose-sets.server.ts";
import type { RoundSummary } from "../proposal.ts";
import type { RoundAim } from "../round.ts";
import { mayChangeRound } from "../rules/round-states.ts";
import type { Patience } from "../thread/propose-thread.server.ts";
import type { WorkProgress } from "../work.ts";
import { holdDraft, holdRound, touchRound, type DraftRefusal } from "./hold-round.server.ts";
import { holdWork, writeEnd } from "./hold-work.server.ts";
import { keepRun } from "./keep-run.server.ts";
import { replacePairs } from "./replace-pairs.server.ts";

export type Run =
  | { ok: true; summary: RoundSummary; leftover: number }
  | DraftRefusal
  | { ok: false; reason: "nobody" | "changed" | "too_many" | "stopped" }
  /** A locked pair that may not be: of one municipality, excluded, or with somebody who is gone. */
  | { ok: false; reason: "locked_forbidden"; people: string[] };

const TRIES = 3;

export interface RunInput {
  roundId: string;
  /** A round whose pairs are kept, where they still may be; the draft itself, or another. */
  keepFrom?: string;
  /** "all" by default: none of them is broken. */
  how?: Keep["how"];
  /** "sum" by default. */
  aim?: RoundAim;
}

/** Work that others may follow and stop while it goes on. */
export interface Aside {
  workId: string;
  signal: AbortSignal;
  tell: (progress: WorkProgress) => Promise<void>;
  clock: () => Instant;
}

/** Keeps locked pairs; everybody else is paired anew. Starts over where the round was changed meanwhile. */
export async function runRound(db: Db, act: Act, input: RunInput, aside?: Aside): Promise<Run> {
  for (let left = TRIES; ; left -= 1) {
    const run = await runOnce(db, act, input, aside);
    if (run.ok || run.reason !== "changed" || left === 1) return run;
  }
}

async function runOnce(
  db: Db,
  act: Act,
  { roundId, keepFrom, how, aim }: RunInput,
  aside: Aside | undefined,
): Promise<Run> {
  const round = await getRoundById(db, roundId);
  const season = round && (await getSeasonById(db, round.seasonId));
  if (!round || !season) return { ok: false, reason: "not_found" };
  const may = mayChangeRound(season, round, "draft");
  if (!may.ok) return may;
  await aside?.tell({ step: "reading", pass: 1, share: null });
  const today = todayInDenmark(act.now);
  const locked = await listLockedPairs(db, roundId);
  const kept = keepFrom === undefined ? null : { id: keepFrom, how };
  const { seasonId, setSize: size } = round;
  if (size !== null) await aside?.tell({ step: "sets", pass: 1, share: null });
  const proposed =
    size === null
      ? await proposePairs(db, seasonId, today, locked, kept, aim, patienceOf(aside))
      : await proposeSetsOf(db, { seasonId, today, size, locked }, patienceOf(aside));
  if (!proposed.ok) return proposed;
  await aside?.tell({ step: "writing", pass: 1, share: null });
  const { field, proposal, summary } = proposed;
  return transact(
    db,
    async (trx): Promise<Run> => {
      const held = await (aside ? holdRound(trx, roundId, "draft") : holdDraft(trx, act, roundId));
      if (!held.ok) return held;
      if (aside && !(await holdWork(trx, aside.workId))) return { ok: false, reason: "stopped" };
      if (held.round.revision !== round.revision) return { ok: false, reason: "changed" };
      if (await hasMoved(trx, round.seasonId, today, field))
        return { ok: false, reason: "changed" };
      await replacePairs(trx, roundId, proposal);
      await trx
        .updateTable("round")
        .set({
          aim: summary.aim,
          engine: proposal.engine,
          total_score: summary.totalScore,
          summary: toJson(summary),
          certificate: proposal.proof.certificate
            ? toJson({ people: proposal.order, ...proposal.proof.certificate })
            : null,
          run_at: act.now,
        })
        .where("id", "=", roundId)
        .execute();
      await touchRound(trx, roundId);
      await keepRun(trx, act, roundId, kept ? "kept" : "run");
      await recordAct(trx, act, {
        act: "round.run", subjectKind: "round", subjectId: roundId,
        details: { pairs: summary.pairs, leftover: proposal.leftover.length, score: summary.totalScore },
      }); // prettier-ignore
      await endWith(trx, roundId, aside, { summary, leftover: proposal.leftover.length });
      return { ok: true, summary, leftover: proposal.leftover.length };
    },
    { public: false },
  );
}

function patienceOf(aside: Aside | undefined): Patience {
  if (!aside) return {};
  const { signal, tell } = aside;
  return {
    signal,
    report: (progress) =>
      void tell({ step: progress.stage, pass: passOf(progress), share: progress.share }),
  };
}

/** After each look for better pairs everybody is put together again. */
function passOf({ stage, round }: Progress): number {
  if (stage === "pairing") return round + 1;
  return stage === "pricing" ? round : 1;
}

/** The work is done the moment its pairs are there; what was told of an earlier one is past. */
async function endWith(
  trx: Trx,
  roundId: string,
  aside: Aside | undefined,
  { summary, leftover }: { summary: RoundSummary; leftover: number },
): Promise<void> {
  const outcome = { how: "done" as const, pairs: summary.pairs, leftover };
  if (aside) await writeEnd(trx, aside.workId, { outcome, at: aside.clock() });
  else await trx.deleteFrom("round_work").where("round_id", "=", roundId).execute();
}

/** Whether somebody came or went, or two were forbidden, while the engine ran. */
async function hasMoved(trx: Trx, seasonId: string, today: string, field: Field): Promise<boolean> {
  const eligible = await listEligibleIds(trx, seasonId, today);
  if (eligible.size !== field.candidates.length) return true;
  if (field.candidates.some((one) => !eligible.has(one.id))) return true;
  const excluded = await readExcluded(trx);
  const before = field.obstacles.excluded;
  return excluded.size !== before.size || [...excluded].some((key) => !before.has(key));
}
