/** Knows the part of one's own file that is about taking part: seasons, meetings and notes. */
import { termLabel } from "#app/domain/municipalities/vocabulary.ts";
import type { Db } from "#db/client.server.ts";
import type { OwnerAsked } from "../own-data.ts";

export async function listOwnEnrolments(db: Db, { personId, language }: OwnerAsked) {
  const rows = await db
    .selectFrom("enrolment")
    .innerJoin("season", "season.id", "enrolment.season_id")
    .innerJoin("municipality", "municipality.code", "enrolment.municipality_code")
    .select([
      "enrolment.id", "season.number as season", "season.title", "enrolment.state",
      "municipality.name as municipality", "enrolment.motivation", "enrolment.challenge",
      "enrolment.applied_at as appliedAt", "enrolment.queued_at as queuedAt",
      "enrolment.decided_at as decidedAt", "enrolment.reason as answer",
    ])
    .where("enrolment.person_id", "=", personId)
    .orderBy("season.number")
    .execute(); // prettier-ignore
  const topics = await db
    .selectFrom("enrolment_topic")
    .innerJoin("enrolment", "enrolment.id", "enrolment_topic.enrolment_id")
    .select(["enrolment.id", "topic_key as key", "side"])
    .where("enrolment.person_id", "=", personId)
    .orderBy("topic_key")
    .execute();
  return rows.map(({ id, ...row }) => {
    const on = (side: string) =>
      topics.filter((one) => one.id === id && one.side === side).map((one) => termLabel(one.key, language)); // prettier-ignore
    return { ...row, offers: on("offers"), wants: on("wants") };
  });
}

export async function readOwnMeetings(db: Db, { personId }: OwnerAsked) {
  const meeting = ["meeting.title", "meeting.starts_at as startsAt"] as const;
  const answers = await db
    .selectFrom("rsvp")
    .innerJoin("meeting", "meeting.id", "rsvp.meeting_id")
    .select([
      ...meeting,
      "rsvp.answer",
      "rsvp.answered_at as answeredAt",
      "rsvp.queued_at as queuedAt",
    ]) // prettier-ignore
    .where("rsvp.person_id", "=", personId)
    .orderBy("meeting.starts_at")
    .execute();
  const leads = await db
    .selectFrom("meeting_facilitator as own")
    .innerJoin("meeting", "meeting.id", "own.meeting_id")
    .select(meeting)
    .where("own.person_id", "=", personId)
    .orderBy("meeting.starts_at")
    .execute();
  const made = await db
    .selectFrom("meeting")
    .select([...meeting, "meeting.created_at as createdAt"])
    .where("created_by", "=", personId)
    .orderBy("starts_at")
    .execute();
  const minutesSaved = await db
    .selectFrom("meeting")
    .select([...meeting, "meeting.minutes_saved_at as savedAt"])
    .where("minutes_saved_by", "=", personId)
    .orderBy("starts_at")
    .execute();
  return { answers, leads, made, minutesSaved };
}

/** One's own with every version; of others' notes only that one has saved them. */
export async function readOwnNotes(db: Db, { personId, language }: OwnerAsked) {
  const notes = await db
    .selectFrom("note")
    .leftJoin("municipality", "municipality.code", "note.municipality_code")
    .leftJoin("season", "season.id", "note.season_id")
    .select([
      "note.id", "note.title", "note.language", "note.state", "note.audience", "note.body",
      "municipality.name as municipality", "season.number as season", "note.place", "note.source",
      "note.version", "note.published_at as publishedAt", "note.created_at as createdAt",
      "note.updated_at as changedAt",
    ])
    .where("note.author_id", "=", personId)
    .orderBy("note.id")
    .execute(); // prettier-ignore
  const topics = await db
    .selectFrom("note_topic")
    .innerJoin("note", "note.id", "note_topic.note_id")
    .select(["note.id", "topic_key as key"])
    .where("note.author_id", "=", personId)
    .execute();
  const versions = await db
    .selectFrom("note_version as saved")
    .innerJoin("note", "note.id", "saved.note_id")
    .select(["note.id", "saved.version", "saved.state", "saved.title", "saved.body"])
    .select("saved.saved_at as savedAt")
    .where("note.author_id", "=", personId)
    .orderBy("saved.version")
    .execute();
  const of = <Row extends { id: string }>(rows: Row[], noteId: string) =>
    rows.filter((row) => row.id === noteId).map(({ id: _id, ...row }) => row);
  const own = notes.map(({ id, ...note }) => ({
    ...note,
    topics: of(topics, id).map((one) => termLabel(one.key, language)),
    versions: of(versions, id),
  }));
  return { own, savedForOthers: await listSavedForOthers(db, personId) };
}

function listSavedForOthers(db: Db, personId: string) {
  return db
    .selectFrom("note_version as saved")
    .innerJoin("note", "note.id", "saved.note_id")
    .select(["saved.title", "saved.version", "saved.saved_at as savedAt"])
    .where("saved.saved_by", "=", personId)
    .where((eb) => eb.or([eb("note.author_id", "is", null), eb("note.author_id", "!=", personId)]))
    .orderBy("saved.saved_at")
    .execute();
}
