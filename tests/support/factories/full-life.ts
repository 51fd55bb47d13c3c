import type { Insertable } from "kysely";
import { putPersonEntry } from "#app/domain/accounts/search-entry/put-person-entry.server.ts";
import type { Db } from "#db/client.server.ts";
import { newId, toJson } from "#db/columns.server.ts";
import type { Database } from "#db/schema.ts";
import { makeMail } from "./mail.ts";
import { makeMeeting, makeRsvp } from "./meeting.ts";
import { makeNote } from "./note.ts";
import { makePerson } from "./person.ts";
import { makePair, makeRound } from "./round.ts";
import { makeEnrolment, makeSeason } from "./season.ts";

const at = "2026-10-01T08:00:00.000Z";

/**
 * Somebody who has left a trace in every column that points at a person: an organiser who also takes
 * part, with a partner. Whatever the person wrote begins with "eget-", whatever the partner wrote with
 * "andens-", and what nobody may ever read with "hemmelig-".
 */
export async function makeFullLife(db: Db) {
  // In this order, so that the one has both the larger and the smaller id in a pair of ids.
  const [earlier, one, other] = [await makePerson(db), await makeOne(db), await makeOther(db)];
  await makeAccount(db, one);
  const past = await makeSeason(db, { state: "closed", starts_on: "2026-01-01", ends_on: "2026-06-30" }); // prettier-ignore
  const open = await makeSeason(db, { state: "open", title: "Næste sæson" });
  const texts = { motivation: "eget-begrundelse", challenge: "eget-udfordring", reason: "eget-svar" }; // prettier-ignore
  const seat = await makeEnrolment(db, past.id, one, { ...texts, decided_by: one.id });
  await makeEnrolment(db, past.id, other, { motivation: "andens-begrundelse", decided_by: one.id });
  await makeEnrolment(db, open.id, one, { state: "waitlisted", queued_at: at, motivation: "eget-anden" }); // prettier-ignore
  await insert(db, "enrolment_topic", { enrolment_id: seat.id, topic_key: "loneliness", side: "wants" }); // prettier-ignore
  const meetings = await makeMeetings(db, one, other);
  const notes = await makeNotes(db, one, other);
  const pairId = await makePairing(db, past.id, one, other, earlier);
  await insert(db, "audit", {
    id: newId(), at, actor_id: one.id, act: "season.opened", subject_kind: "season",
    subject_id: past.id, details: "{}",
  }); // prettier-ignore
  return { one, other, past, open, pairId, ...meetings, ...notes };
}

export type FullLife = Awaited<ReturnType<typeof makeFullLife>>;

function makeOne(db: Db) {
  return makePerson(db, {
    name: "eget-Navn Ørsted", email: "eget-post@example.dk", title: "eget-titel", role: "organiser",
    phone: "eget-12345678", about: "eget-om", password_hash: "hemmelig-adgangskode",
    languages: '["da","fo"]', seen_at: at, news_since: at, invited_at: at,
  }); // prettier-ignore
}

function makeOther(db: Db) {
  return makePerson(db, {
    name: "Makker Holm", email: "andens-post@example.dk", about: "andens-om", phone: "andens-87654321",
    municipality_code: "0101",
  }); // prettier-ignore
}

async function makeAccount(db: Db, one: { id: string; email: string }) {
  const [id, later] = [one.id, "2099-01-01T00:00:00.000Z"];
  await insert(db, "person_topic", { person_id: id, topic_key: "co_creation", side: "offers" });
  await insert(db, "session", {
    id_hash: "hemmelig-session", person_id: id, created_at: at, expires_at: later,
    last_used_at: at, user_agent: "eget-browser",
  }); // prettier-ignore
  await insert(db, "token", {
    id: newId(), person_id: id, purpose: "email_change", token_hash: "hemmelig-link",
    code_hash: "hemmelig-kode", email: "eget-ny@example.dk", created_at: at, expires_at: later,
    used_at: null,
  }); // prettier-ignore
  await makePerson(db, { invited_by: id });
  await makeMail(db, { personId: id, to: one.email, subject: "eget-emne" });
  await makeMail(db, { to: one.email, subject: "eget-uden-person" });
  await db.transaction().execute((trx) => putPersonEntry(trx, id, at));
}

async function makeMeetings(db: Db, one: { id: string }, other: { id: string }) {
  const led = { starts_at: "2026-10-05T08:00:00.000Z", ends_at: "2026-10-05T14:00:00.000Z" };
  const held = await makeMeeting(db, {
    ...led, created_by: one.id, minutes: "Referatet", minutes_html: "<p>Referatet</p>",
    minutes_state: "approved", minutes_version: 1, minutes_saved_by: one.id, minutes_saved_at: at,
  }); // prettier-ignore
  const missed = await makeMeeting(db, { ...led, title: "Forsømt" });
  const coming = await makeMeeting(db, { starts_at: "2026-12-01T08:00:00.000Z", ends_at: "2026-12-01T14:00:00.000Z", capacity: 1 }); // prettier-ignore
  await makeRsvp(db, held.id, one.id, "yes");
  await makeRsvp(db, missed.id, one.id, "no");
  await makeRsvp(db, coming.id, one.id, "yes");
  await makeRsvp(db, coming.id, other.id, "waitlisted");
  for (const person of [one, other])
    await insert(db, "meeting_facilitator", { meeting_id: coming.id, person_id: person.id });
  return { held, missed, coming };
}

async function makeNotes(db: Db, one: { id: string }, other: { id: string }) {
  const published = await makeNote(db, { author_id: one.id, title: "Udgivet note", version: 2 });
  const draft = await makeNote(db, { author_id: one.id, state: "draft", title: "eget-kladde", body: "eget-kladdetekst" }); // prettier-ignore
  const others = await makeNote(db, { author_id: other.id, title: "Den andens note" });
  const version = (note_id: string, number: number, facts: Partial<Insertable<Database["note_version"]>>) =>
    insert(db, "note_version", {
      note_id, version: number, state: "published", title: "Udgivet note", body: "Tekst",
      saved_by: one.id, saved_at: at, ...facts,
    }); // prettier-ignore
  await version(published.id, 1, {
    state: "draft",
    title: "eget-første",
    body: "eget-førsteudkast",
  });
  await version(published.id, 2, {});
  await version(draft.id, 1, { state: "draft", title: "eget-kladde", body: "eget-kladdetekst" });
  await version(others.id, 1, { title: "Den andens note", body: "andens-tekst" });
  return { published, draft };
}

async function makePairing(db: Db, seasonId: string, one: Id, other: Id, earlier: Id) {
  const round = await makeRound(db, seasonId, { created_by: one.id });
  const pairId = await makePair(db, round.id, [one, other]);
  const later = await makeRound(db, seasonId, { number: 2 });
  const unseen = await makeRound(db, seasonId, { number: 3, state: "draft", published_at: null });
  await makePair(db, unseen.id, [one, other]);
  const stated = { occasion: "three_weeks", asked_at: at, answer: "yes", answered_at: at } as const;
  const ofPair = { pair_id: pairId };
  await insert(db, "round_leftover", { round_id: later.id, person_id: one.id, reason: "excluded" });
  for (const [person_a, person_b] of [
    [earlier.id, one.id],
    [one.id, other.id],
  ] as const) {
    await insert(db, "parted_partners", { round_id: round.id, person_a, person_b, parted_at: at });
    await insert(db, "pair_exclusion", { person_a, person_b, created_by: one.id, created_at: at });
  }
  const byOne = { created_by: one.id, created_at: at };
  await insert(db, "pair_exclusion", { person_a: earlier.id, person_b: other.id, ...byOne });
  await insert(db, "pair_pause", { person_id: other.id, until_on: "2027-01-01", note: "andens-pause", ...byOne }); // prettier-ignore
  await insert(db, "pair_pause", { person_id: one.id, until_on: "2027-01-01", note: "eget-pause", created_by: one.id, created_at: at }); // prettier-ignore
  await insert(db, "pact", { ...ofPair, version: 1, changed_at: at });
  await insert(db, "score_version", { version: 2, points: "{}", rules: "{}", saved_by: one.id, saved_at: at }); // prettier-ignore
  await insert(db, "round_run", {
    id: newId(), round_id: round.id, number: 1, kind: "run", aim: "sum", engine: "", summary: "{}",
    certificate: null, pairs: "[]", leftover: "[]", run_by: one.id, run_at: at,
  }); // prettier-ignore
  await insert(db, "round_work", {
    id: newId(), round_id: round.id, aim: "sum", progress: toJson({}), process: "p", started_by: one.id,
    started_at: at, beat_at: at, stop_asked_by: one.id, stop_asked_at: at, ended_at: at,
    outcome: toJson({ how: "stopped" }), revision: 0,
  }); // prettier-ignore
  for (const [person, mark] of [
    [one, "eget"],
    [other, "andens"],
  ] as const) {
    const own = { ...ofPair, person_id: person.id };
    await insert(db, "pact_promise", { ...own, text: `${mark}-løfte`, by_on: null });
    await insert(db, "pact_signature", { ...own, version: 1, signed_at: at });
    await insert(db, "pair_question", { ...own, ...stated, token_hash: `hemmelig-mødt-${mark}`, expires_at: at }); // prettier-ignore
    await insert(db, "pair_reflection", { ...own, text: `${mark}-refleksion`, shared: 1, updated_at: at }); // prettier-ignore
    await insert(db, "peer_wish", { ...own, text: `${mark}-ønske`, created_at: at, settled_at: at, settled_by: one.id }); // prettier-ignore
  }
  return pairId;
}

type Id = { id: string };

async function insert<T extends keyof Database>(db: Db, table: T, row: Insertable<Database[T]>) {
  await db
    .insertInto(table)
    .values(row as never)
    .execute();
}
