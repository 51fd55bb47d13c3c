/** Knows how organisers admit, waitlist and decline: one or many at once, each told once. */
import type { Act } from "#app/audit/act.ts";
import type { Db, Trx } from "#db/client.server.ts";
import { lockRow, transact } from "#db/transaction.server.ts";
import type { DecisionForm } from "../forms.ts";
import { getDecisionPlan } from "../queries/get-decision-plan.server.ts";
import type { NamedCandidate } from "../queries/get-seat-use.server.ts";
import { getSeasonById } from "../queries/get-season.server.ts";
import { takesDecisions } from "../rules/season.ts";
import type { Season } from "../season.ts";
import { mailEnrolments } from "./mail-enrolments.server.ts";
import { putState, recordEnrolments, seatPromoted } from "./put-state.server.ts";

export interface Decided {
  ok: true;
  admitted: number;
  waitlisted: number;
  declined: number;
  promoted: number;
  unchanged: number;
}

export type DecideOutcome =
  Decided | { ok: false; reason: "not_found" | "closed" | "nobody" | "reason_missing" };

/** Who is admitted beyond the seats comes onto the waiting list. A decline needs its reason. */
export async function decideEnrolments(
  db: Db,
  act: Act,
  { seasonId, form }: { seasonId: string; form: DecisionForm },
): Promise<DecideOutcome> {
  const { decision, ids, reason } = form;
  return transact(db, async (trx): Promise<DecideOutcome> => {
    await lockRow(trx, "season", seasonId);
    const season = await getSeasonById(trx, seasonId);
    if (!season) return { ok: false, reason: "not_found" };
    if (!takesDecisions(season)) return { ok: false, reason: "closed" };
    if (decision === "decline" && !reason) return { ok: false, reason: "reason_missing" };
    const plan = await getDecisionPlan(trx, season, decision, ids);
    const counts = {
      admitted: plan.admitted.length,
      waitlisted: plan.waitlisted.length,
      declined: plan.declined.length,
      promoted: plan.promoted.length,
      unchanged: plan.unchanged.length,
    };
    if (Object.values(counts).every((count) => count === 0)) return { ok: false, reason: "nobody" };
    for (const state of ["admitted", "waitlisted", "declined"] as const)
      await decideOn(trx, act, season, state, plan[state], reason);
    await seatPromoted(trx, act, season, plan.promoted);
    return { ok: true, ...counts };
  });
}

async function decideOn(
  trx: Trx,
  act: Act,
  season: Season,
  state: "admitted" | "waitlisted" | "declined",
  enrolments: readonly NamedCandidate[],
  reason: string,
): Promise<void> {
  const queued = state === "waitlisted" ? { queued_at: act.now } : {};
  const change = { state, decided_at: act.now, decided_by: act.actorId, reason, ...queued };
  await putState(
    trx,
    enrolments.map((one) => one.id),
    change,
  );
  await recordEnrolments(trx, act, `enrolment.${state}`, season, enrolments);
  await mailEnrolments(trx, act, season, state, enrolments, reason);
}
