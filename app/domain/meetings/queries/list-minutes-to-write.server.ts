/** Knows which meetings are over and still have no approved minutes. */
import type { Db } from "#db/client.server.ts";
import type { Instant } from "#db/schema.ts";

export interface MinutesToWrite {
  id: string;
  title: string;
  startsAt: Instant;
  /** True where somebody has begun. */
  begun: boolean;
}

/** After this nobody will write them. */
const WAITED_FOR_MS = 60 * 24 * 3_600_000;

/** For organisers: the latest meeting first. */
export async function listMinutesToWrite(
  db: Db,
  now: Instant,
  limit: number,
): Promise<MinutesToWrite[]> {
  const earliest = new Date(Date.parse(now) - WAITED_FOR_MS).toISOString();
  const rows = await db
    .selectFrom("meeting")
    .leftJoin("season", "season.id", "meeting.season_id")
    .select(["meeting.id", "meeting.title", "meeting.starts_at as startsAt"])
    .select("meeting.minutes_state as minutesState")
    .where("meeting.starts_at", ">", earliest)
    .where("meeting.starts_at", "<=", now)
    .where("meeting.ends_at", "<=", now)
    .where("meeting.state", "!=", "cancelled")
    .where((eb) =>
      eb.or([eb("meeting.minutes_state", "is", null), eb("meeting.minutes_state", "=", "draft")]),
    )
    // A closed season is read-only.
    .where((eb) => eb.or([eb("season.id", "is", null), eb("season.state", "!=", "closed")]))
    .orderBy("meeting.starts_at", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ minutesState, ...meeting }) => ({ ...meeting, begun: minutesState !== null }));
}
