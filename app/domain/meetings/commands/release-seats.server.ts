/** Knows what becomes of the answers of those who are asked no longer: their seats go to who waits. */
import type { Act } from "#app/audit/act.ts";
import type { Db, Trx } from "#db/client.server.ts";
import { transact } from "#db/transaction.server.ts";
import { fillSeats } from "./fill-seats.server.ts";
import { holdMeeting } from "./hold-meeting.server.ts";

type Among = { seasonId: string } | { personId: string } | "all";

/**
 * Takes out of coming meetings whoever lost the seat in their season or whose account is closed:
 * among a season's meetings, one person's or all. For routes to call after such an act, and for whoever
 * cleans up after a process that ended between the two; doing it twice changes nothing.
 */
export async function releaseSeats(
  db: Db,
  act: Act,
  among: Among,
): Promise<{ ok: true; released: number }> {
  return transact(
    db,
    async (trx) => {
      let released = 0;
      for (const meetingId of await listMeetings(trx, act, among)) {
        const meeting = await holdMeeting(trx, meetingId);
        // Asked only now: while the meeting was waited for, somebody may have got the seat back.
        const personIds = await listStale(trx, act, among, meetingId);
        if (personIds.length === 0) continue;
        await trx
          .deleteFrom("rsvp")
          .where("meeting_id", "=", meetingId)
          .where("person_id", "in", personIds)
          .execute();
        if (meeting) await fillSeats(trx, act, meeting);
        released += personIds.length;
      }
      return { ok: true, released };
    },
    { public: false },
  );
}

const MOST = 5_000;

/** In order, so that two acts at once lock in the same order. */
async function listMeetings(trx: Trx, act: Act, among: Among): Promise<string[]> {
  const rows = await staleAnswers(trx, act, among)
    .select("rsvp.meeting_id as id")
    .distinct()
    .orderBy("rsvp.meeting_id")
    .limit(MOST)
    .execute();
  return rows.map(({ id }) => id);
}

async function listStale(trx: Trx, act: Act, among: Among, meetingId: string): Promise<string[]> {
  const rows = await staleAnswers(trx, act, among)
    .select("rsvp.person_id as id")
    .where("rsvp.meeting_id", "=", meetingId)
    .limit(MOST)
    .execute();
  return rows.map(({ id }) => id);
}

function staleAnswers(trx: Trx, { now }: Act, among: Among) {
  const query = trx
    .selectFrom("rsvp")
    .innerJoin("meeting", "meeting.id", "rsvp.meeting_id")
    .innerJoin("person", "person.id", "rsvp.person_id")
    .leftJoin("enrolment", (join) =>
      join
        .onRef("enrolment.season_id", "=", "meeting.season_id")
        .onRef("enrolment.person_id", "=", "rsvp.person_id")
        .on("enrolment.state", "=", "admitted"),
    )
    .where("meeting.starts_at", ">", now)
    .where((eb) =>
      eb.or([
        eb("person.state", "!=", "active"),
        eb.and([
          eb("meeting.season_id", "is not", null),
          eb("enrolment.id", "is", null),
          eb("person.role", "=", "member"),
        ]),
      ]),
    );
  if (among === "all") return query;
  return "seasonId" in among
    ? query.where("meeting.season_id", "=", among.seasonId)
    : query.where("rsvp.person_id", "=", among.personId);
}
