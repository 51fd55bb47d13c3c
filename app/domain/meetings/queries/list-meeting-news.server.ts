/** Knows what is new about meetings to somebody: those announced, those cancelled, and minutes. */
import type { Scope } from "#app/domain/accounts/viewer.ts";
import type { Db } from "#db/client.server.ts";
import type { Instant } from "#db/schema.ts";

export interface MeetingNews {
  kind: "announced" | "cancelled" | "minutes";
  id: string;
  title: string;
  startsAt: Instant;
  /** When it became news. */
  at: Instant;
}

/** Minutes approved later than this after the meeting are no news any more. */
const LATE_MINUTES_MS = 120 * 24 * 3_600_000;

/** Of the meetings that are for the asker; the newest first. */
export async function listMeetingNews(
  db: Db,
  scope: Scope,
  { since, now, limit }: { since: Instant; now: Instant; limit: number },
): Promise<MeetingNews[]> {
  const earliest = new Date(Date.parse(since) - LATE_MINUTES_MS).toISOString();
  const rows = await db
    .selectFrom("meeting")
    .leftJoin("season", "season.id", "meeting.season_id")
    .select(["meeting.id", "meeting.title", "meeting.state", "meeting.starts_at as startsAt"])
    .select(["meeting.created_at as createdAt", "meeting.updated_at as updatedAt"])
    .select(["meeting.minutes_saved_at as savedAt"])
    // For the index; what follows is the rule.
    .where("meeting.starts_at", ">", earliest)
    .where((eb) =>
      eb.or([
        eb("meeting.season_id", "is", null),
        eb.and([
          eb("meeting.season_id", "in", ["", ...scope.seasonIds]),
          eb("season.state", "!=", "draft"),
        ]),
      ]),
    )
    .where((eb) => {
      const coming = eb("meeting.starts_at", ">", now);
      const cancelled = eb("meeting.state", "=", "cancelled");
      return eb.or([
        eb.and([coming, eb.not(cancelled), eb("meeting.created_at", ">", since)]),
        eb.and([coming, cancelled, eb("meeting.updated_at", ">", since)]),
        eb.and([
          eb("meeting.minutes_state", "=", "approved"),
          eb("meeting.minutes_saved_at", ">", since),
        ]),
      ]);
    })
    .orderBy("meeting.starts_at", "desc")
    .limit(limit)
    .execute();
  return rows
    .map((row) => toNews(row, now))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

interface Row {
  id: string;
  title: string;
  state: string;
  startsAt: Instant;
  createdAt: Instant;
  updatedAt: Instant;
  savedAt: Instant | null;
}

function toNews({ state, createdAt, updatedAt, savedAt, ...row }: Row, now: Instant): MeetingNews {
  if (row.startsAt <= now) return { ...row, kind: "minutes", at: savedAt! };
  if (state === "cancelled") return { ...row, kind: "cancelled", at: updatedAt };
  return { ...row, kind: "announced", at: createdAt };
}
