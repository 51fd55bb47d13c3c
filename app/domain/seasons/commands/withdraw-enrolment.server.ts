/** Knows how a leader takes back an application or gives up a seat, which goes to the waiting list. */
import type { Act } from "#app/audit/act.ts";
import type { Db } from "#db/client.server.ts";
import { lockRow, transact } from "#db/transaction.server.ts";
import { getEnrolment } from "../queries/get-enrolment.server.ts";
import { getSeasonById } from "../queries/get-season.server.ts";
import { getSeatUse, listQueue } from "../queries/get-seat-use.server.ts";
import { mayWithdraw, takesDecisions } from "../rules/season.ts";
import { promote } from "../rules/seats.ts";
import { mailEnrolments } from "./mail-enrolments.server.ts";
import { putState, seatPromoted } from "./put-state.server.ts";

export type WithdrawOutcome =
  | { ok: true; promoted: number }
  | { ok: false; reason: "not_found" | "closed" | "nothing_to_withdraw" };

export async function withdrawEnrolment(
  db: Db,
  act: Act,
  { seasonId, personId }: { seasonId: string; personId: string },
): Promise<WithdrawOutcome> {
  return transact(db, async (trx): Promise<WithdrawOutcome> => {
    await lockRow(trx, "season", seasonId);
    const season = await getSeasonById(trx, seasonId);
    const enrolment = await getEnrolment(trx, seasonId, personId);
    if (!season || !enrolment) return { ok: false, reason: "not_found" };
    if (!takesDecisions(season)) return { ok: false, reason: "closed" };
    if (!mayWithdraw(season, enrolment.state)) return { ok: false, reason: "nothing_to_withdraw" };
    const use = await getSeatUse(trx, seasonId);
    const leaving = enrolment.state === "admitted" ? [enrolment] : [];
    const promoted = promote(await listQueue(trx, seasonId), season, use, leaving);
    await putState(trx, [enrolment.id], {
      state: "withdrawn",
      decided_at: act.now,
      decided_by: personId,
    });
    await mailEnrolments(trx, act, season, "withdrawn", [enrolment]);
    await seatPromoted(trx, act, season, promoted);
    return { ok: true, promoted: promoted.length };
  });
}
