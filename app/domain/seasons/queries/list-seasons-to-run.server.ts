/** Knows the seasons that are not over, with what waits in each. */
import type { Db } from "#db/client.server.ts";
import type { SeasonName } from "../season.ts";

export interface SeasonToRun extends SeasonName {
  seats: number;
  admitted: number;
  /** Applications that nobody has decided on. */
  applied: number;
  waitlisted: number;
}

const MOST = 10;

/** For organisers: drafts too, the newest first. */
export async function listSeasonsToRun(db: Db): Promise<SeasonToRun[]> {
  return db
    .selectFrom("season")
    .select(["season.id", "season.number", "season.state", "season.title", "season.seats"])
    .select((eb) => {
      const inState = (state: "admitted" | "applied" | "waitlisted") =>
        eb
          .selectFrom("enrolment")
          .select((inner) => inner.fn.countAll<number>().as("count"))
          .whereRef("enrolment.season_id", "=", "season.id")
          .where("enrolment.state", "=", state)
          .$asScalar()
          .$notNull();
      return [
        inState("admitted").as("admitted"),
        inState("applied").as("applied"),
        inState("waitlisted").as("waitlisted"),
      ];
    })
    .where("season.state", "!=", "closed")
    .orderBy("season.number", "desc")
    .limit(MOST)
    .execute();
}
