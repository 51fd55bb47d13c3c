/** Knows how a meeting is called off, and who hears of it. */
import type { Act } from "#app/audit/act.ts";
import { recordAct } from "#app/audit/record.server.ts";
import type { Db } from "#db/client.server.ts";
import { transact } from "#db/transaction.server.ts";
import { meetingPhase } from "../rules/phase.ts";
import { findAnswerers, mailedMeeting } from "./find-receivers.server.ts";
import { holdMeeting, timesOf } from "./hold-meeting.server.ts";
import { mailAboutMeeting } from "./mail-meeting.server.ts";

export type CancelOutcome =
  | { ok: true; told: number }
  | { ok: false; reason: "not_found" | "season_closed" | "already_over" };

export async function cancelMeeting(
  db: Db,
  act: Act,
  input: { meetingId: string; reason: string },
): Promise<CancelOutcome> {
  return transact(db, async (trx) => {
    const meeting = await holdMeeting(trx, input.meetingId);
    if (!meeting) return { ok: false, reason: "not_found" };
    if (meeting.seasonState === "closed") return { ok: false, reason: "season_closed" };
    const phase = meetingPhase(timesOf(meeting), act.now);
    if (phase === "cancelled" || phase === "held") return { ok: false, reason: "already_over" };
    const cancelled = {
      state: "cancelled",
      cancel_reason: input.reason,
      sequence: meeting.sequence + 1,
      updated_at: act.now,
    } as const;
    await trx.updateTable("meeting").set(cancelled).where("id", "=", meeting.id).execute();
    const answerers = await findAnswerers(trx, meeting.id);
    const mailed = mailedMeeting({ ...meeting, ...cancelled });
    const occasion = { kind: "cancelled", reason: input.reason } as const;
    await mailAboutMeeting(trx, act, mailed, occasion, answerers);
    const subject = { subjectKind: "meeting", subjectId: meeting.id };
    const details = { told: answerers.length };
    await recordAct(trx, act, { act: "meeting.cancelled", ...subject, details });
    return { ok: true, told: answerers.length };
  });
}
