/** Knows how a yes or a no is taken: exactly, however many answer at once. */
import type { Act } from "#app/audit/act.ts";
import type { Db, Trx } from "#db/client.server.ts";
import type { Instant, RsvpAnswer } from "#db/schema.ts";
import { transact } from "#db/transaction.server.ts";
import { mayAnswer, maySeeMeeting } from "../policy.ts";
import { getQueuePlace } from "../queries/get-queue-place.server.ts";
import { meetingPhase } from "../rules/phase.ts";
import { settleAnswer } from "../rules/seats.ts";
import { countSeats, fillSeats } from "./fill-seats.server.ts";
import { holdMeeting, timesOf, type HeldMeeting } from "./hold-meeting.server.ts";

export type RsvpOutcome =
  | { ok: true; answer: RsvpAnswer; title: string; queuePlace: number | null }
  | { ok: false; reason: "not_found" | "not_asked" | "begun" | "cancelled" | "season_closed" };

export async function rsvpToMeeting(
  db: Db,
  act: Act,
  input: { meetingId: string; answer: "yes" | "no" },
): Promise<RsvpOutcome> {
  const personId = act.actorId;
  if (personId === null) return { ok: false, reason: "not_found" };
  return transact(
    db,
    async (trx) => {
      const meeting = await holdMeeting(trx, input.meetingId);
      const refusal = await refusalFor(trx, act, meeting, personId);
      if (refusal || !meeting) return { ok: false, reason: refusal ?? "not_found" };
      const answer = await settle(trx, act, meeting, personId, input.answer);
      if (answer === "no") await fillSeats(trx, act, meeting);
      const queuePlace = await getQueuePlace(trx, meeting.id, personId);
      return { ok: true, answer, title: meeting.title, queuePlace };
    },
    { public: false },
  );
}

type Refusal = Extract<RsvpOutcome, { ok: false }>["reason"];

async function refusalFor(
  trx: Trx,
  { now }: Act,
  meeting: HeldMeeting | null,
  personId: string,
): Promise<Refusal | null> {
  if (!meeting) return "not_found";
  const asker = await askerIn(trx, personId, meeting.season_id);
  const { season_id: seasonId, seasonState } = meeting;
  if (!maySeeMeeting(asker, seasonState)) return "not_found";
  if (seasonState === "closed") return "season_closed";
  if (!mayAnswer(asker, { seasonId, seasonState })) return "not_asked";
  const phase = meetingPhase(timesOf(meeting), now);
  if (phase === "cancelled") return "cancelled";
  return phase === "upcoming" ? null : "begun";
}

/** Read again here: a seat may have been given up since the page was shown. */
async function askerIn(trx: Trx, viewerId: string, seasonId: string | null) {
  const person = await trx
    .selectFrom("person")
    .leftJoin("enrolment", (join) =>
      join
        .onRef("enrolment.person_id", "=", "person.id")
        .on("enrolment.season_id", "=", seasonId ?? "")
        .on("enrolment.state", "=", "admitted"),
    )
    .select(["person.role", "enrolment.season_id as seasonId"])
    .where("person.id", "=", viewerId)
    .where("person.state", "=", "active")
    .executeTakeFirst();
  return {
    viewerId: person ? viewerId : null,
    organiser: person !== undefined && person.role !== "member",
    seasonIds: person?.seasonId ? [person.seasonId] : [],
  };
}

async function settle(
  trx: Trx,
  { now }: Act,
  meeting: HeldMeeting,
  personId: string,
  wanted: "yes" | "no",
): Promise<RsvpAnswer> {
  const held = await trx
    .selectFrom("rsvp")
    .select("answer")
    .where("meeting_id", "=", meeting.id)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  const { capacity } = meeting;
  const counts = await countSeats(trx, meeting.id);
  const answer = settleAnswer(wanted, held?.answer ?? null, { capacity, ...counts });
  if (answer === held?.answer) return answer;
  const queuedAt = answer === "waitlisted" ? await endOfQueue(trx, meeting.id, now) : null;
  const row = { answer, answered_at: now, queued_at: queuedAt };
  await trx
    .insertInto("rsvp")
    .values({ meeting_id: meeting.id, person_id: personId, ...row })
    .onConflict((conflict) => conflict.columns(["meeting_id", "person_id"]).doUpdateSet(row))
    .execute();
  return answer;
}

/** Later than everybody's in the queue, also of those whose clock said the same millisecond. */
async function endOfQueue(trx: Trx, meetingId: string, now: Instant): Promise<Instant> {
  const { last } = await trx
    .selectFrom("rsvp")
    .select((eb) => eb.fn.max("queued_at").as("last"))
    .where("meeting_id", "=", meetingId)
    .where("answer", "=", "waitlisted")
    .executeTakeFirstOrThrow();
  return last === null || last < now ? now : new Date(Date.parse(last) + 1).toISOString();
}
