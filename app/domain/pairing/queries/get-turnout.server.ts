/** Knows how a draft stands to the people of its season: who is ready, and who came or left since. */
import type { Db } from "#db/client.server.ts";
import type { Day } from "#db/schema.ts";
import { listEligibleIds } from "./list-candidates.server.ts";

export interface Turnout {
  /** Could be paired today. */
  ready: number;
  /** Have a seat but no open account. */
  inactive: number;
  /** Ready, but not in the round. */
  come: number;
  /** In the round, but no longer ready. */
  gone: number;
}

export async function getTurnout(
  db: Db,
  round: { id: string; seasonId: string },
  today: Day,
): Promise<Turnout> {
  const eligible = await listEligibleIds(db, round.seasonId, today);
  const placed = await db
    .selectFrom("pair_member")
    .select("person_id as id")
    .where("round_id", "=", round.id)
    .unionAll(
      db.selectFrom("round_leftover").select("person_id as id").where("round_id", "=", round.id),
    )
    .execute();
  const { inactive } = await db
    .selectFrom("enrolment")
    .innerJoin("person", "person.id", "enrolment.person_id")
    .select((eb) => eb.fn.countAll<number>().as("inactive"))
    .where("enrolment.season_id", "=", round.seasonId)
    .where("enrolment.state", "=", "admitted")
    .where("person.state", "!=", "active")
    .executeTakeFirstOrThrow();
  const staying = placed.filter((one) => eligible.has(one.id)).length;
  return {
    ready: eligible.size,
    inactive,
    come: eligible.size - staying,
    gone: placed.length - staying,
  };
}
