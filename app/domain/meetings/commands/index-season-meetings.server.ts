/** Knows how a season's whole programme becomes findable when the season is no longer a draft. */
import { plainText } from "#app/markdown/plain-text.server.ts";
import type { Act } from "#app/audit/act.ts";
import type { Db } from "#db/client.server.ts";
import { transact } from "#db/transaction.server.ts";
import { indexMeeting } from "./index-meeting.server.ts";

const MOST = 500;

/** For the route that opens a season, after it is open; doing it twice changes nothing. */
export async function indexSeasonMeetings(
  db: Db,
  { now }: Act,
  input: { seasonId: string },
): Promise<{ ok: true }> {
  const meetings = await db
    .selectFrom("meeting")
    .select(["id", "description"])
    .where("season_id", "=", input.seasonId)
    .orderBy("id")
    .limit(MOST)
    .execute();
  const texts = new Map<string, string>();
  for (const { id, description } of meetings) texts.set(id, await plainText(description));
  return transact(db, async (trx) => {
    for (const [id, text] of texts) await indexMeeting(trx, id, text, now);
    return { ok: true };
  });
}
