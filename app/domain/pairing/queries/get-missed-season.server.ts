/** Knows whether a leader was left without a peer in a newer round than their last. */
import type { Db } from "#db/client.server.ts";
import type { Instant } from "#db/schema.ts";

/** The number of the season; null for nothing missed. `since` is when the last own pair was published. */
export async function getMissedSeason(
  db: Db,
  personId: string,
  since: Instant | null,
): Promise<number | null> {
  const missed = await db
    .selectFrom("round")
    .innerJoin("season", "season.id", "round.season_id")
    .innerJoin("enrolment", "enrolment.season_id", "round.season_id")
    .select("season.number")
    .where("enrolment.person_id", "=", personId)
    .where("enrolment.state", "=", "admitted")
    .where("round.state", "=", "published")
    .where("round.set_size", "is", null)
    .where("round.published_at", ">", since ?? "")
    .orderBy("round.published_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return missed?.number ?? null;
}
