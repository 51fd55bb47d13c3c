/** Knows the columns a meeting is read from, and which rows exist for the asker. */
import type { ExpressionBuilder } from "kysely";
import type { Scope } from "#app/domain/accounts/viewer.ts";
import type { Db } from "#db/client.server.ts";
import type { Database } from "#db/schema.ts";
import type { MeetingSeason, MeetingSummary } from "../meeting.ts";
import { belongsTo, mayAnswer, maySeeDetails } from "../policy.ts";

/** Meetings that the asker may know of: the same as maySeeMeeting in policy.ts, in SQL. */
export function selectMeetings(db: Db, scope: Scope) {
  const query = db
    .selectFrom("meeting")
    .leftJoin("season", "season.id", "meeting.season_id")
    .leftJoin("municipality as host", "host.code", "meeting.host_code")
    .leftJoin("rsvp as own", (join) =>
      join
        .onRef("own.meeting_id", "=", "meeting.id")
        .on("own.person_id", "=", scope.viewerId ?? ""),
    )
    .select([
      "meeting.id", "meeting.title", "meeting.kind", "meeting.state", "meeting.starts_at as startsAt",
      "meeting.ends_at as endsAt", "meeting.place", "meeting.capacity",
      "meeting.season_id as seasonId", "season.number as seasonNumber", "season.title as seasonTitle",
      "season.state as seasonState", "host.code as hostCode", "host.name as hostName",
      "host.slug as hostSlug", "host.label as hostLabel", "own.answer",
      "meeting.minutes_state as minutesState",
    ]); // prettier-ignore
  if (scope.organiser) return query;
  return query.where((eb) =>
    eb.or([eb("meeting.season_id", "is", null), eb("season.state", "!=", "draft")]),
  );
}

/** How many come; of a hundred meetings it takes longer than all the rest. */
export function countComing(anyEb: unknown) {
  const eb = anyEb as ExpressionBuilder<Database, "meeting">;
  return eb
    .selectFrom("rsvp")
    .select((count) => count.fn.countAll<number>().as("n"))
    .whereRef("rsvp.meeting_id", "=", "meeting.id")
    .where("rsvp.answer", "=", "yes")
    .as("coming");
}

export type MeetingRow = Awaited<
  ReturnType<ReturnType<typeof selectMeetings>["execute"]>
>[number] & {
  /** Missing where nobody counted. */
  coming?: number | null;
};

export function toSummary(row: MeetingRow, scope: Scope): MeetingSummary {
  const details = maySeeDetails(scope);
  return {
    id: row.id,
    title: row.title,
    kind: row.kind,
    state: row.state,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    season: seasonOf(row),
    host: row.hostCode === null ? null : hostOf(row),
    place: details ? row.place : null,
    capacity: details ? row.capacity : null,
    coming: details && row.coming !== undefined ? Number(row.coming) : null,
    answer: row.answer,
    asked: mayAnswer(scope, row),
    minutesToRead:
      row.minutesState === "approved" && (scope.organiser || belongsTo(scope, row.seasonId)),
  };
}

function seasonOf(row: MeetingRow): MeetingSeason | null {
  if (row.seasonId === null) return null;
  return {
    id: row.seasonId,
    number: row.seasonNumber!,
    title: row.seasonTitle!,
    state: row.seasonState!,
  };
}

function hostOf(row: MeetingRow) {
  return { code: row.hostCode!, name: row.hostName!, slug: row.hostSlug!, label: row.hostLabel! };
}
