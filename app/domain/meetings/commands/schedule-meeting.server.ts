/** Knows how a meeting comes into the programme. */
import type { Act } from "#app/audit/act.ts";
import { recordAct } from "#app/audit/record.server.ts";
import { renderMarkdown, type RenderRefusal } from "#app/markdown/render-markdown.server.ts";
import type { Db, Trx } from "#db/client.server.ts";
import { newId } from "#db/columns.server.ts";
import { transact } from "#db/transaction.server.ts";
import type { MeetingInput } from "../forms.ts";
import { checkReferences, type WrongReference } from "./check-references.server.ts";
import { findUntoldLeaders, mailedMeeting } from "./find-receivers.server.ts";
import { holdMeeting } from "./hold-meeting.server.ts";
import { indexMeeting } from "./index-meeting.server.ts";
import { mailAboutMeeting } from "./mail-meeting.server.ts";
import { writeAgenda, writeFacilitators } from "./write-parts.server.ts";

export type ScheduleOutcome =
  | { ok: true; meetingId: string; told: number }
  | { ok: false; reason: WrongReference | RenderRefusal };

export async function scheduleMeeting(
  db: Db,
  act: Act,
  input: MeetingInput,
): Promise<ScheduleOutcome> {
  // Before the transaction, which would keep every other writer of SQLite waiting.
  const description = await renderMarkdown(input.description, { idPrefix: "description-" });
  if (!description.ok) return description;
  return transact(db, async (trx) => {
    const checked = await checkReferences(trx, input);
    if (!checked.ok) return checked;
    const meetingId = newId();
    await trx
      .insertInto("meeting")
      .values({
        id: meetingId,
        ...columnsOf(input, description.html),
        state: "scheduled",
        minutes_state: null,
        minutes_saved_by: null,
        minutes_saved_at: null,
        created_by: act.actorId,
        created_at: act.now,
        updated_at: act.now,
      })
      .execute();
    await writeAgenda(trx, meetingId, input.agenda);
    await writeFacilitators(trx, meetingId, input.facilitatorIds);
    await indexMeeting(trx, meetingId, description.text, act.now);
    const told = input.tellLeaders ? await tellLeaders(trx, act, meetingId) : 0;
    const subject = { subjectKind: "meeting", subjectId: meetingId };
    await recordAct(trx, act, { act: "meeting.scheduled", ...subject, details: { told } });
    return { ok: true, meetingId, told };
  });
}

export function columnsOf(input: MeetingInput, descriptionHtml: string) {
  return {
    season_id: input.seasonId ?? null,
    title: input.title,
    kind: input.kind,
    starts_at: input.startsAt,
    ends_at: input.endsAt,
    place: input.place,
    host_code: input.hostCode ?? null,
    video_url: input.videoUrl,
    capacity: input.capacity ?? null,
    description: input.description,
    description_html: descriptionHtml,
  };
}

/**
 * One mail to everyone with a seat in the meeting's season; none while that is a draft. Whoever was
 * told before is not told again.
 */
export async function tellLeaders(trx: Trx, act: Act, meetingId: string): Promise<number> {
  const meeting = await holdMeeting(trx, meetingId);
  if (!meeting?.season_id || meeting.seasonState === "draft") return 0;
  const leaders = await findUntoldLeaders(trx, meetingId, meeting.season_id);
  await mailAboutMeeting(trx, act, mailedMeeting(meeting), { kind: "scheduled" }, leaders);
  return leaders.length;
}
