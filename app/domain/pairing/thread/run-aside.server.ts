/** Runs a round: a small one at once, a large one beside the answers, told of in the database meanwhile. */
import type { Act } from "#app/audit/act.ts";
import { todayInDenmark } from "#app/calendar/danish-time.ts";
import type { Db } from "#db/client.server.ts";
import { fromInstant, toInstant } from "#db/columns.server.ts";
import type { Instant } from "#db/schema.ts";
import { beginWork, firstProgress, type Begun } from "../commands/begin-work.server.ts";
import { runRound, type Run, type RunInput } from "../commands/run-round.server.ts";
import { endWork, tellWork } from "../commands/tell-work.server.ts";
import { Stopped } from "../engine/watch.ts";
import { getRoundById } from "../queries/get-round.server.ts";
import { listEligibleIds } from "../queries/list-candidates.server.ts";
import type { WorkOutcome, WorkProgress } from "../work.ts";
import { isLarge } from "./propose-thread.server.ts";
import { thisProcess } from "./this-process.server.ts";

export type Ran =
  | Run
  | (Begun & { ok: false })
  /** It goes on: `aside` ends with it, and fails where it failed. */
  | { ok: true; aside: Promise<void> };

const EVERY_MS = 1_000;

export async function runOrBegin(db: Db, act: Act, input: RunInput): Promise<Ran> {
  const { roundId, aim = "sum" } = input;
  const round = await getRoundById(db, roundId);
  if (!round) return { ok: false, reason: "not_found" };
  const ready = await listEligibleIds(db, round.seasonId, todayInDenmark(act.now));
  if (!isLarge(ready.size, round)) return runRound(db, act, input);
  const begun = await beginWork(db, act, { roundId, aim, process: thisProcess() });
  if (!begun.ok) return begun;
  return { ok: true, aside: compute(db, act, input, begun.workId) };
}

async function compute(db: Db, act: Act, input: RunInput, workId: string): Promise<void> {
  const clock = clockFrom(act.now);
  const stopping = new AbortController();
  let progress = firstProgress;
  const beat = async () => {
    if (!(await tellWork(db, { workId, progress, now: clock() }))) stopping.abort();
  };
  const beating = setInterval(takingTurns(beat), EVERY_MS);
  const end = (outcome: WorkOutcome) => endWork(db, { workId, outcome, now: clock() });
  try {
    const tell = async (told: WorkProgress) => {
      const next = told.step !== progress.step;
      progress = told;
      // What follows may keep others from writing for a while.
      if (next && told.step === "writing") await beat();
    };
    const run = await runRound(db, act, input, { workId, clock, tell, signal: stopping.signal });
    if (!run.ok) await end(refusalOf(run));
  } catch (error) {
    if (!(error instanceof Stopped)) {
      await end({ how: "failed" });
      throw error;
    }
    await end({ how: stopping.signal.aborted ? "stopped" : "too_long" });
  } finally {
    clearInterval(beating);
  }
}

/** Time goes on from when it was asked, as it does for whoever looks. */
function clockFrom(now: Instant): () => Instant {
  const began = performance.now();
  return () => toInstant(new Date(fromInstant(now).getTime() + performance.now() - began));
}

/** One beat at a time; one that does not get through is made up for by the next. */
function takingTurns(beat: () => Promise<void>): () => void {
  let busy = false;
  return () => {
    if (busy) return;
    busy = true;
    beat()
      .catch(() => {})
      .finally(() => (busy = false));
  };
}

function refusalOf(run: Run & { ok: false }): WorkOutcome {
  if (run.reason === "stopped") return { how: "stopped" };
  const { reason } = run;
  return { how: "refused", reason, ...("people" in run && { people: run.people }) };
}
