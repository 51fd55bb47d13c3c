/**
 * Knows every column that says whose a row is, and what becomes of it when the person is deleted.
 *
 * A test holds this list against the database: a new column that points at a person has no place to go
 * before somebody has decided here whether it stays.
 */

/**
 * "row": the row goes. "words": the row stays without what the person wrote or chose in it. "id": the
 * row stays and points at somebody without a name.
 */
export type Fate = "row" | "words" | "id";

export const traces: Readonly<Record<string, Fate>> = {
  "person.invited_by": "id",
  "person_topic.person_id": "row",
  "session.person_id": "row",
  "token.person_id": "row",
  "enrolment.person_id": "words",
  "enrolment.decided_by": "id",
  "meeting.minutes_saved_by": "id",
  "meeting.created_by": "id",
  "meeting_facilitator.person_id": "row",
  // Having come is a number that the meeting keeps; every other answer goes.
  "rsvp.person_id": "id",
  // What is published; drafts go.
  "note.author_id": "id",
  "note_version.saved_by": "id",
  "round.created_by": "id",
  "round_work.started_by": "id",
  "round_work.stop_asked_by": "id",
  "round_run.run_by": "id",
  "score_version.saved_by": "id",
  "pair_member.person_id": "id",
  "parted_partners.person_a": "id",
  "parted_partners.person_b": "id",
  "round_leftover.person_id": "id",
  "pair_exclusion.person_a": "row",
  "pair_exclusion.person_b": "row",
  "pair_exclusion.created_by": "id",
  "pair_pause.person_id": "row",
  "pair_pause.created_by": "id",
  "pact_promise.person_id": "row",
  "pact_signature.person_id": "row",
  // The answer is counted, never named.
  "pair_question.person_id": "words",
  "pair_reflection.person_id": "row",
  "peer_wish.person_id": "row",
  "peer_wish.settled_by": "id",
  "outbox.person_id": "row",
  "audit.actor_id": "id",
};
