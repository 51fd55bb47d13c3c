/** Knows how one meeting is read whole: each asker is given what the policy allows, and no more. */
import type { Scope } from "#app/domain/accounts/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { keptUntilWrite } from "#db/kept.server.ts";
import { prepared } from "#db/prepared.server.ts";
import type { AgendaItem, Facilitator, Meeting } from "../meeting.ts";
import { meetingRights } from "../policy.ts";
import { countComing, selectMeetings, toSummary } from "./select-meetings.server.ts";

/** Null where there is none, or none that the asker may know of. */
export async function getMeeting(db: Db, scope: Scope, id: string): Promise<Meeting | null> {
  const [row] = await prepared(db, wholeMeeting, { scope, id });
  if (!row) return null;
  const signedIn = scope.viewerId !== null;
  const facilitators = signedIn ? await listFacilitators(db, id) : [];
  const facilitatorIds = facilitators.map((person) => person.id);
  const rights = meetingRights(scope, { ...row, facilitatorIds });
  const { minutesState } = row;
  return {
    ...toSummary(row, scope),
    facilitators,
    rights,
    hasVideo: rights.details && row.videoUrl !== "",
    videoUrl: rights.video ? row.videoUrl : "",
    descriptionHtml: rights.details ? row.descriptionHtml : "",
    agenda: rights.details ? await listAgenda(db, id) : [],
    waiting: rights.details ? await countWaiting(db, id) : null,
    sequence: row.sequence,
    cancelReason: rights.details ? row.cancelReason : "",
    minutes:
      minutesState && rights.minutes
        ? {
            state: minutesState,
            text: row.minutes,
            html: row.minutesHtml,
            version: row.minutesVersion,
            savedBy: row.minutesSavedBy,
            savedAt: row.minutesSavedAt,
          }
        : null,
    updatedAt: row.updatedAt,
  };
}

function wholeMeeting(db: Db, { scope, id }: { scope: Scope; id: string }) {
  return selectMeetings(db, scope)
    .select(countComing)
    .leftJoin("person as scribe", "scribe.id", "meeting.minutes_saved_by")
    .select([
      "meeting.video_url as videoUrl", "meeting.description_html as descriptionHtml",
      "meeting.sequence", "meeting.cancel_reason as cancelReason", "meeting.minutes",
      "meeting.minutes_html as minutesHtml", "meeting.minutes_version as minutesVersion",
      "meeting.minutes_saved_at as minutesSavedAt", "scribe.name as minutesSavedBy",
      "meeting.updated_at as updatedAt",
    ])
    .where("meeting.id", "=", id); // prettier-ignore
}

export async function listAgenda(db: Db, meetingId: string): Promise<AgendaItem[]> {
  return prepared(db, agendaOf, { meetingId });
}

function agendaOf(db: Db, { meetingId }: OfMeeting) {
  return db
    .selectFrom("agenda_item")
    .select(["id", "title", "speaker", "minutes"])
    .where("meeting_id", "=", meetingId)
    .orderBy("position")
    .limit(100);
}

interface OfMeeting {
  meetingId: string;
}

export async function listFacilitators(db: Db, meetingId: string): Promise<Facilitator[]> {
  const name = `facilitators of ${meetingId}`;
  const rows = await keptUntilWrite(db, name, () => prepared(db, facilitatorsOf, { meetingId }));
  return rows.map(({ id, name, code, slug, label, municipalityName }) => ({
    id,
    name,
    municipality:
      code === null ? null : { code, slug: slug!, label: label!, name: municipalityName! },
  }));
}

function facilitatorsOf(db: Db, { meetingId }: OfMeeting) {
  return db
    .selectFrom("meeting_facilitator")
    .innerJoin("person", "person.id", "meeting_facilitator.person_id")
    .leftJoin("municipality", "municipality.code", "person.municipality_code")
    .select(["person.id", "person.name", "municipality.code", "municipality.slug"])
    .select(["municipality.label", "municipality.name as municipalityName"])
    .where("meeting_facilitator.meeting_id", "=", meetingId)
    .where("person.state", "in", ["active", "invited"])
    .orderBy("person.sort_key")
    .limit(20);
}

async function countWaiting(db: Db, meetingId: string): Promise<number> {
  const [row] = await prepared(db, waiting, { meetingId });
  return Number(row!.n);
}

function waiting(db: Db, { meetingId }: OfMeeting) {
  return db
    .selectFrom("rsvp")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("meeting_id", "=", meetingId)
    .where("answer", "=", "waitlisted");
}
