/** Knows a meeting as its form holds it: everything as typed, for whoever may change it. */
import { danishClock } from "#app/calendar/danish-time.ts";
import type { Db } from "#db/client.server.ts";
import type { Meeting } from "../meeting.ts";

/** Null where the asker may not change the meeting. */
export async function getMeetingDraft(db: Db, meeting: Meeting) {
  if (!meeting.rights.manage) return null;
  const row = await db
    .selectFrom("meeting")
    .select(["description", "place", "capacity"])
    .where("id", "=", meeting.id)
    .executeTakeFirstOrThrow();
  const starts = danishClock(meeting.startsAt);
  const ends = danishClock(meeting.endsAt);
  return {
    title: meeting.title,
    kind: meeting.kind,
    seasonId: meeting.season?.id ?? "",
    day: starts.day,
    startTime: starts.time,
    endTime: ends.time,
    place: row.place,
    hostCode: meeting.host?.code ?? "",
    videoUrl: meeting.videoUrl,
    capacity: row.capacity,
    description: row.description,
    agenda: meeting.agenda.map(({ title, speaker, minutes }) => ({ title, speaker, minutes })),
    facilitatorIds: meeting.facilitators.map((person) => person.id),
    seen: meeting.updatedAt,
  };
}

export type MeetingDraft = NonNullable<Awaited<ReturnType<typeof getMeetingDraft>>>;
