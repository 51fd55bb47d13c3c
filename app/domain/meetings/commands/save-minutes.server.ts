/** Knows how minutes are saved: two who write at once notice, and neither loses a word. */
import type { Act } from "#app/audit/act.ts";
import { recordAct } from "#app/audit/record.server.ts";
import { renderMarkdown, type RenderRefusal } from "#app/markdown/render-markdown.server.ts";
import type { Db, Trx } from "#db/client.server.ts";
import { transact } from "#db/transaction.server.ts";
import { mayHaveMinutes } from "../rules/phase.ts";
import { holdMeeting, timesOf, type HeldMeeting } from "./hold-meeting.server.ts";
import { indexMinutes } from "./index-meeting.server.ts";

type Refusal = "not_found" | "season_closed" | "too_early";

export type MinutesOutcome =
  | { ok: true; version: number }
  /** `changed_meanwhile`: somebody saved another version than the one this text began from. */
  | { ok: false; reason: Refusal | RenderRefusal | "changed_meanwhile" };

export interface WrittenMinutes {
  meetingId: string;
  text: string;
  /** The version that the text began from; 0 where there was none. */
  version: number;
  approve: boolean;
}

export async function saveMinutes(
  db: Db,
  act: Act,
  input: WrittenMinutes,
): Promise<MinutesOutcome> {
  const rendered = await renderMarkdown(input.text, { idPrefix: "minutes-", topHeading: 3 });
  if (!rendered.ok) return rendered;
  const { approve, version: seen } = input;
  return transact(
    db,
    async (trx) => {
      const meeting = await holdMeeting(trx, input.meetingId);
      const refusal = refusalFor(meeting, act);
      if (refusal || !meeting) return { ok: false, reason: refusal ?? "not_found" };
      if (meeting.minutes_version !== seen) return { ok: false, reason: "changed_meanwhile" };
      const version = seen + 1;
      await trx
        .updateTable("meeting")
        .set({
          minutes: input.text,
          minutes_html: rendered.html,
          minutes_state: approve ? "approved" : "draft",
          minutes_version: version,
          minutes_saved_by: act.actorId,
          minutes_saved_at: act.now,
        })
        .where("id", "=", meeting.id)
        .execute();
      await indexMinutes(trx, meeting, approve ? rendered.text : null, act.now);
      await recordAct(trx, act, {
        act: approve ? "meeting.minutes_approved" : "meeting.minutes_saved",
        subjectKind: "meeting",
        subjectId: meeting.id,
        details: { version },
      });
      return { ok: true, version };
    },
    { public: false },
  );
}

/** Approved minutes become a draft again, hidden from those they were for. */
export async function reopenMinutes(
  db: Db,
  act: Act,
  input: { meetingId: string },
): Promise<{ ok: true } | { ok: false; reason: Refusal }> {
  const reopen = async (trx: Trx) => {
    const meeting = await holdMeeting(trx, input.meetingId);
    const refusal = refusalFor(meeting, act);
    if (refusal || !meeting) return { ok: false, reason: refusal ?? "not_found" } as const;
    if (meeting.minutes_state !== "approved") return { ok: true } as const;
    await trx
      .updateTable("meeting")
      .set({ minutes_state: "draft" })
      .where("id", "=", meeting.id)
      .execute();
    await indexMinutes(trx, meeting, null, act.now);
    const subject = { subjectKind: "meeting", subjectId: meeting.id };
    await recordAct(trx, act, { act: "meeting.minutes_reopened", ...subject });
    return { ok: true } as const;
  };
  return transact(db, reopen, { public: false });
}

function refusalFor(meeting: HeldMeeting | null, { now }: Act): Refusal | null {
  if (!meeting) return "not_found";
  if (meeting.seasonState === "closed") return "season_closed";
  return mayHaveMinutes(timesOf(meeting), now) ? null : "too_early";
}
