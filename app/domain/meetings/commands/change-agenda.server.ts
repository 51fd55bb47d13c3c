/** Knows how an agenda alone is changed, as a facilitator does. */
import type { Act } from "#app/audit/act.ts";
import { recordAct } from "#app/audit/record.server.ts";
import { plainText } from "#app/markdown/plain-text.server.ts";
import type { Db } from "#db/client.server.ts";
import { transact } from "#db/transaction.server.ts";
import { holdMeeting } from "./hold-meeting.server.ts";
import { indexMeeting } from "./index-meeting.server.ts";
import { writeAgenda, type WrittenItem } from "./write-parts.server.ts";

export type AgendaOutcome =
  | { ok: true }
  | { ok: false; reason: "not_found" | "season_closed" | "cancelled" | "changed_meanwhile" };

/** `seen`: the updatedAt that the changes were made to. */
export async function changeAgenda(
  db: Db,
  act: Act,
  input: { meetingId: string; agenda: readonly WrittenItem[]; seen: string },
): Promise<AgendaOutcome> {
  const { meetingId } = input;
  const written = await db
    .selectFrom("meeting")
    .select("description")
    .where("id", "=", meetingId)
    .executeTakeFirst();
  const descriptionText = await plainText(written?.description ?? "");
  return transact(
    db,
    async (trx) => {
      const meeting = await holdMeeting(trx, meetingId);
      if (!meeting) return { ok: false, reason: "not_found" };
      if (meeting.seasonState === "closed") return { ok: false, reason: "season_closed" };
      if (meeting.state === "cancelled") return { ok: false, reason: "cancelled" };
      if (meeting.updated_at !== input.seen) return { ok: false, reason: "changed_meanwhile" };
      await writeAgenda(trx, meetingId, input.agenda);
      await trx
        .updateTable("meeting")
        .set({ updated_at: act.now })
        .where("id", "=", meetingId)
        .execute();
      await indexMeeting(trx, meetingId, descriptionText, act.now);
      const subject = { subjectKind: "meeting", subjectId: meetingId };
      const details = { items: input.agenda.length };
      await recordAct(trx, act, { act: "meeting.agenda_changed", ...subject, details });
      return { ok: true };
    },
    { public: false },
  );
}
