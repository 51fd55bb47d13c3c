/** Knows what of a person is taken away, table by table; traces.ts says why the rest may stay. */
import type { Act } from "#app/audit/act.ts";
import { accountSubject } from "#app/domain/accounts/attempts/take-attempt.server.ts";
import { removeSearchEntry } from "#app/search/index.server.ts";
import type { Trx } from "#db/client.server.ts";

interface Forgotten {
  id: string;
  email: string;
}

/** The caller holds the person. What is left is an id with a municipality. */
export async function forgetPerson(trx: Trx, act: Act, person: Forgotten): Promise<void> {
  await forgetAccount(trx, act, person);
  await forgetEnrolments(trx, act, person.id);
  await forgetMeetings(trx, act, person.id);
  await forgetNotes(trx, person.id);
  await forgetPairing(trx, person.id);
}

async function forgetAccount(trx: Trx, { now }: Act, { id, email }: Forgotten) {
  for (const table of ["person_topic", "session", "token"] as const)
    await trx.deleteFrom(table).where("person_id", "=", id).execute();
  const subjects = [accountSubject(email), accountSubject(id)];
  await trx.deleteFrom("attempt").where("subject_hash", "in", subjects).execute();
  // Also what waits to be sent: whoever asks to be forgotten wants no more of it.
  await trx
    .deleteFrom("outbox")
    .where((eb) => eb.or([eb("person_id", "=", id), eb("to_address", "=", email)]))
    .execute();
  await removeSearchEntry(trx, "person", id);
  await trx
    .updateTable("person")
    .set({ state: "anonymised", role: "member", name: "", email: "", email_key: id })
    // After everybody who has a name.
    .set({ sort_key: "zzzzz", password_hash: null, title: "", role_key: null, sector_key: null })
    .set({ language: "da", languages: "[]", phone: "", about: "", visibility: "{}" })
    .set({ invited_at: null, invited_by: null, activated_at: null, seen_at: null })
    .set({ news_since: null, updated_at: now })
    .where("id", "=", id)
    .execute();
}

/** No seat is freed here: whoever has one in a season that is not over gives it back first. */
async function forgetEnrolments(trx: Trx, { now }: Act, personId: string) {
  await trx
    .deleteFrom("enrolment_topic")
    .where("enrolment_id", "in", (eb) =>
      eb.selectFrom("enrolment").select("enrolment.id").where("person_id", "=", personId),
    )
    .execute();
  await trx
    .updateTable("enrolment")
    .set({ motivation: "", challenge: "", reason: "" })
    .where("person_id", "=", personId)
    .execute();
  await trx
    .updateTable("enrolment")
    .set({ state: "withdrawn", queued_at: null, decided_at: now, decided_by: personId })
    .where("person_id", "=", personId)
    // A declined one could still be admitted.
    .where("state", "in", ["applied", "waitlisted", "declined"])
    .where("season_id", "in", (eb) =>
      eb.selectFrom("season").select("season.id").where("state", "!=", "closed"),
    )
    .execute();
}

/** Answers to coming meetings are left to the meetings room, which gives the seat to who waits. */
async function forgetMeetings(trx: Trx, { now }: Act, personId: string) {
  await trx.deleteFrom("meeting_facilitator").where("person_id", "=", personId).execute();
  await trx
    .deleteFrom("rsvp")
    .where("person_id", "=", personId)
    .where("answer", "!=", "yes")
    .where("meeting_id", "in", (eb) =>
      eb.selectFrom("meeting").select("meeting.id").where("starts_at", "<=", now),
    )
    .execute();
}

/** Drafts go with their versions; of what is published, what was a draft then and for its author alone. */
async function forgetNotes(trx: Trx, personId: string) {
  await trx
    .deleteFrom("note")
    .where("author_id", "=", personId)
    .where("state", "=", "draft")
    .execute();
  await trx
    .deleteFrom("note_version")
    .where("state", "=", "draft")
    .where("note_id", "in", (eb) =>
      eb.selectFrom("note").select("note.id").where("author_id", "=", personId),
    )
    .execute();
}

/** Who was in a pair with whom stays, so that the others do not get an earlier partner's story wrong. */
async function forgetPairing(trx: Trx, personId: string) {
  await trx
    .deleteFrom("pair_exclusion")
    .where((eb) => eb.or([eb("person_a", "=", personId), eb("person_b", "=", personId)]))
    .execute();
  const own = ["pair_pause", "pact_promise", "pact_signature", "pair_reflection", "peer_wish"];
  for (const table of own as "pair_pause"[])
    await trx.deleteFrom(table).where("person_id", "=", personId).execute();
  await trx
    .updateTable("pair_question")
    .set({ token_hash: null, expires_at: null })
    .where("person_id", "=", personId)
    .execute();
}
