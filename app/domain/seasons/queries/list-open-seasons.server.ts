/** Knows which seasons take applications on a day. */
import type { Db } from "#db/client.server.ts";
import type { Day } from "#db/schema.ts";

export interface OpenSeason {
  number: number;
  title: string;
  /** The last day, inclusive. */
  enrolmentClosesOn: Day;
}

const MOST = 5;

/** The newest first. Those in which `personId` stands already are left out. */
export async function listOpenSeasons(
  db: Db,
  today: Day,
  personId: string | null = null,
): Promise<OpenSeason[]> {
  let query = db
    .selectFrom("season")
    .select(["number", "title", "enrolment_closes_on as enrolmentClosesOn"])
    .where("state", "in", ["open", "running"])
    .where("enrolment_opens_on", "<=", today)
    .where("enrolment_closes_on", ">=", today);
  if (personId !== null) {
    query = query.where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("enrolment")
            .select("enrolment.id")
            .whereRef("enrolment.season_id", "=", "season.id")
            .where("enrolment.person_id", "=", personId)
            .where("enrolment.state", "!=", "withdrawn"),
        ),
      ),
    );
  }
  return query.orderBy("number", "desc").limit(MOST).execute();
}
