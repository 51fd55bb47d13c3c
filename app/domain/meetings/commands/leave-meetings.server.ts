/** Knows what becomes of somebody's answers when they leave: a season, or the network. */
import type { Act } from "#app/audit/act.ts";
import type { Db, Trx } from "#db/client.server.ts";
import { transact } from "#db/transaction.server.ts";
import { fillSeats } from "./fill-seats.server.ts";
import { holdMeeting } from "./hold-meeting.server.ts";

/**
 * Takes the person off every coming meeting of the season, or of all where none is named, and gives
 * their seats to those who wait. For routes to call after the seat in the season was given up or the
 * account was closed; doing it twice changes nothing.
 */
export async function leaveMeetings(
  db: Db,
  act: Act,
  input: { personId: string; seasonId?: string },
): Promise<{ ok: true; left: number }> {
  return transact(
    db,
    async (trx) => {
      const meetingIds = await answeredMeetings(trx, act, input);
      for (const meetingId of meetingIds) {
        const meeting = await holdMeeting(trx, meetingId);
        await trx
          .deleteFrom("rsvp")
          .where("meeting_id", "=", meetingId)
          .where("person_id", "=", input.personId)
          .execute();
        if (meeting) await fillSeats(trx, act, meeting);
      }
      return { ok: true, left: meetingIds.length };
    },
    { public: false },
  );
}

/** In order of ids, so that two who leave at once lock in the same order. */
async function answeredMeetings(
  trx: Trx,
  { now }: Act,
  { personId, seasonId }: { personId: string; seasonId?: string },
): Promise<string[]> {
  let query = trx
    .selectFrom("rsvp")
    .innerJoin("meeting", "meeting.id", "rsvp.meeting_id")
    .select("meeting.id")
    .where("rsvp.person_id", "=", personId)
    .where("meeting.starts_at", ">", now);
  if (seasonId) query = query.where("meeting.season_id", "=", seasonId);
  const rows = await query.orderBy("meeting.id").execute();
  return rows.map((row) => row.id);
}
