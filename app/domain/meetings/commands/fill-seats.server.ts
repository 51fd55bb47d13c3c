/** Knows how free seats go to those who wait, the earliest first; the caller holds the meeting. */
import type { Act } from "#app/audit/act.ts";
import type { Trx } from "#db/client.server.ts";
import { seatsToFill } from "../rules/seats.ts";
import { isOpenForAnswers } from "../rules/phase.ts";
import { mailedMeeting } from "./find-receivers.server.ts";
import { timesOf, type HeldMeeting } from "./hold-meeting.server.ts";
import { mailAboutMeeting } from "./mail-meeting.server.ts";

export interface SeatCounts {
  coming: number;
  waiting: number;
}

/** Only those who can come are waited for: a closed account holds nobody up. */
export async function countSeats(trx: Trx, meetingId: string): Promise<SeatCounts> {
  const rows = await trx
    .selectFrom("rsvp")
    .innerJoin("person", "person.id", "rsvp.person_id")
    .select((eb) => ["rsvp.answer", eb.fn.countAll<number>().as("n")])
    .where("rsvp.meeting_id", "=", meetingId)
    .where((eb) =>
      eb.or([
        eb("rsvp.answer", "=", "yes"),
        eb.and([eb("rsvp.answer", "=", "waitlisted"), eb("person.state", "=", "active")]),
      ]),
    )
    .groupBy("rsvp.answer")
    .execute();
  const count = (answer: string) => Number(rows.find((row) => row.answer === answer)?.n ?? 0);
  return { coming: count("yes"), waiting: count("waitlisted") };
}

/** Promotes and mails as many as there are seats for; gives their ids. */
export async function fillSeats(trx: Trx, act: Act, meeting: HeldMeeting): Promise<string[]> {
  if (!isOpenForAnswers(timesOf(meeting), act.now)) return [];
  const { coming, waiting } = await countSeats(trx, meeting.id);
  const free = seatsToFill(meeting.capacity, coming, waiting);
  if (free === 0) return [];
  const first = await trx
    .selectFrom("rsvp")
    .innerJoin("person", "person.id", "rsvp.person_id")
    .select(["person.id", "person.name", "person.email", "person.language", "rsvp.queued_at"])
    .where("rsvp.meeting_id", "=", meeting.id)
    .where("rsvp.answer", "=", "waitlisted")
    .where("person.state", "=", "active")
    .orderBy("rsvp.queued_at")
    .orderBy("rsvp.person_id")
    .limit(free)
    .execute();
  const ids = first.map((person) => person.id);
  await trx
    .updateTable("rsvp")
    .set({ answer: "yes", queued_at: null })
    .where("meeting_id", "=", meeting.id)
    .where("person_id", "in", ids)
    .execute();
  for (const { queued_at, ...person } of first) {
    const occasion = { kind: "promoted", since: queued_at ?? act.now } as const;
    await mailAboutMeeting(trx, act, mailedMeeting(meeting), occasion, [
      { ...person, comes: true },
    ]);
  }
  return ids;
}
