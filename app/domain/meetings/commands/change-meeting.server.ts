/** Knows how a meeting is changed, who hears of it, and who thereby gets a seat. */
import type { Act } from "#app/audit/act.ts";
import { recordAct } from "#app/audit/record.server.ts";
import { renderMarkdown, type RenderRefusal } from "#app/markdown/render-markdown.server.ts";
import type { Db, Trx } from "#db/client.server.ts";
import { transact } from "#db/transaction.server.ts";
import type { MeetingInput } from "../forms.ts";
import { meetingPhase } from "../rules/phase.ts";
import { checkReferences, type WrongReference } from "./check-references.server.ts";
import { fillSeats } from "./fill-seats.server.ts";
import { findAnswerers, mailedMeeting } from "./find-receivers.server.ts";
import { holdMeeting, timesOf, type HeldMeeting } from "./hold-meeting.server.ts";
import { indexMeeting } from "./index-meeting.server.ts";
import { mailAboutMeeting } from "./mail-meeting.server.ts";
import { columnsOf, tellLeaders } from "./schedule-meeting.server.ts";
import { writeAgenda, writeFacilitators } from "./write-parts.server.ts";

export type ChangeOutcome =
  | { ok: true; told: number }
  | {
      ok: false;
      reason:
        | WrongReference
        | RenderRefusal
        | "not_found"
        | "cancelled"
        | "season_answered"
        /** Somebody else saved after the form was shown. */
        | "changed_meanwhile";
    };

/** `seen`: the updatedAt that the changes were made to. */
export async function changeMeeting(
  db: Db,
  act: Act,
  input: MeetingInput & { meetingId: string; seen: string },
): Promise<ChangeOutcome> {
  const description = await renderMarkdown(input.description, { idPrefix: "description-" });
  if (!description.ok) return description;
  return transact(db, async (trx) => {
    const before = await holdMeeting(trx, input.meetingId);
    const refusal = await refusalFor(trx, before, input);
    if (refusal || !before) return { ok: false, reason: refusal ?? "not_found" };
    const columns = columnsOf(input, description.html);
    const sequence = before.sequence + (concernsCalendars(before, columns) ? 1 : 0);
    await trx
      .updateTable("meeting")
      .set({ ...columns, sequence, updated_at: act.now })
      .where("id", "=", before.id)
      .execute();
    await writeAgenda(trx, before.id, input.agenda);
    await writeFacilitators(trx, before.id, input.facilitatorIds);
    await indexMeeting(trx, before.id, description.text, act.now);
    const after = (await holdMeeting(trx, before.id))!;
    const told = await tellOfChange(trx, act, before, after);
    await fillSeats(trx, act, after);
    const leaders = input.tellLeaders ? await tellLeaders(trx, act, before.id) : 0;
    await recordAct(trx, act, {
      act: "meeting.changed",
      subjectKind: "meeting",
      subjectId: before.id,
      details: { sequence, told: told + leaders },
    });
    return { ok: true, told: told + leaders };
  });
}

async function refusalFor(
  trx: Trx,
  before: HeldMeeting | null,
  input: MeetingInput & { seen: string },
) {
  if (!before) return "not_found";
  if (before.seasonState === "closed") return "season_closed";
  if (before.state === "cancelled") return "cancelled";
  if (before.updated_at !== input.seen) return "changed_meanwhile";
  const checked = await checkReferences(trx, input);
  if (!checked.ok) return checked.reason;
  const moved = (input.seasonId ?? null) !== before.season_id;
  // Those who answered were asked as its season's members.
  return moved && (await isAnswered(trx, before.id)) ? "season_answered" : null;
}

async function isAnswered(trx: Trx, meetingId: string): Promise<boolean> {
  const answer = await trx
    .selectFrom("rsvp")
    .select("answer")
    .where("meeting_id", "=", meetingId)
    .limit(1)
    .executeTakeFirst();
  return answer !== undefined;
}

type Columns = ReturnType<typeof columnsOf>;

function concernsCalendars(before: HeldMeeting, after: Columns): boolean {
  return (["title", "starts_at", "ends_at", "place", "video_url", "host_code"] as const).some(
    (column) => before[column] !== after[column],
  );
}

/** Where and when, and how to get in: those who come or wait hear of it, until the meeting is over. */
async function tellOfChange(
  trx: Trx,
  act: Act,
  before: HeldMeeting,
  after: HeldMeeting,
): Promise<number> {
  const moved = before.starts_at !== after.starts_at || before.ends_at !== after.ends_at;
  const elsewhere = before.place !== after.place;
  if (!moved && !elsewhere && before.video_url === after.video_url) return 0;
  if (meetingPhase(timesOf(after), act.now) === "held") return 0;
  const was = moved ? { startsAt: before.starts_at, endsAt: before.ends_at } : null;
  const occasion = {
    kind: "changed",
    was,
    wasAt: elsewhere ? before.place || null : null,
  } as const;
  const answerers = await findAnswerers(trx, after.id);
  await mailAboutMeeting(trx, act, mailedMeeting(after), occasion, answerers);
  return answerers.length;
}
