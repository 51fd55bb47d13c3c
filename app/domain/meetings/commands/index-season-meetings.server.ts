/** Knows how a season's whole programme becomes findable when the season is no longer a draft. */
import { plainText } from "#app/markdown/plain-text.server.ts";
import type { Act } from "#app/audit/act.ts";
import type { Db } from "#db/client.server.ts";
import { transact } from "#db/transaction.server.ts";
import { holdMeeting } from "./hold-meeting.server.ts";
import { indexMeeting, indexMinutes } from "./index-meeting.server.ts";

const MOST = 500;

/** For the route that opens a season, after it is open; doing it twice changes nothing. */
export async function indexSeasonMeetings(
  db: Db,
  { now }: Act,
  input: { seasonId: string },
): Promise<{ ok: true }> {
  const meetings = await db
    .selectFrom("meeting")
    .select(["id", "description", "minutes", "minutes_state"])
    .where("season_id", "=", input.seasonId)
    .orderBy("id")
    .limit(MOST)
    .execute();
  const texts = new Map<string, { description: string; minutes: string | null }>();
  for (const meeting of meetings) {
    const approved = meeting.minutes_state === "approved";
    texts.set(meeting.id, {
      description: await plainText(meeting.description),
      minutes: approved ? await plainText(meeting.minutes) : null,
    });
  }
  return transact(db, async (trx) => {
    for (const [id, { description, minutes }] of texts) {
      await indexMeeting(trx, id, description, now);
      const meeting = await holdMeeting(trx, id);
      if (meeting) await indexMinutes(trx, meeting, minutes, now);
    }
    return { ok: true };
  });
}
