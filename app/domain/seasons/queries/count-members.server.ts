/** Knows how many leaders each municipality has or had: in one season, and in all that have run. */
import type { Db } from "#db/client.server.ts";

/** By municipality code; a municipality without any is left out. */
export type MemberCounts = Record<string, number>;

export async function countMembers(db: Db, seasonId: string): Promise<MemberCounts> {
  const rows = await db
    .selectFrom("enrolment")
    .select((eb) => ["municipality_code as code", eb.fn.countAll<number>().as("count")])
    .where("season_id", "=", seasonId)
    .where("state", "=", "admitted")
    .groupBy("municipality_code")
    .execute();
  return byCode(rows);
}

/** A leader who was there in several seasons counts once. */
export async function countMembersEver(db: Db): Promise<MemberCounts> {
  const rows = await db
    .selectFrom("enrolment")
    .innerJoin("season", "season.id", "enrolment.season_id")
    .select((eb) => [
      "enrolment.municipality_code as code",
      eb.fn.count<number>("enrolment.person_id").distinct().as("count"),
    ])
    .where("enrolment.state", "=", "admitted")
    .where("season.state", "in", ["running", "closed"])
    .groupBy("enrolment.municipality_code")
    .execute();
  return byCode(rows);
}

function byCode(rows: { code: string; count: number }[]): MemberCounts {
  return Object.fromEntries(rows.map((row) => [row.code, row.count]));
}
