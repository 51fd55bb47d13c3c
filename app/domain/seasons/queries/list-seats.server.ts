/** Knows in which seasons a person or a municipality has or had seats. */
import type { Db } from "#db/client.server.ts";
import type { SeatInSeason } from "../enrolment.ts";
import type { SeasonName } from "../season.ts";
import { nameColumns } from "./season-columns.server.ts";

const MOST = 50;

/** Newest first. */
export async function listSeatsOf(db: Db, personId: string): Promise<SeatInSeason[]> {
  return db
    .selectFrom("enrolment")
    .innerJoin("season", "season.id", "enrolment.season_id")
    .select(["season.id as seasonId", "season.number", "season.title"])
    .select(["season.starts_on as startsOn", "season.ends_on as endsOn"])
    .where("enrolment.person_id", "=", personId)
    .where("enrolment.state", "=", "admitted")
    .orderBy("season.number", "desc")
    .limit(MOST)
    .execute();
}

/** The seasons in which the municipality has leaders, and how many; newest first. */
export async function listSeasonsOfMunicipality(
  db: Db,
  municipalityCode: string,
): Promise<(SeasonName & { leaders: number })[]> {
  return db
    .selectFrom("enrolment")
    .innerJoin("season", "season.id", "enrolment.season_id")
    .select(nameColumns)
    .select((eb) => eb.fn.countAll<number>().as("leaders"))
    .where("enrolment.municipality_code", "=", municipalityCode)
    .where("enrolment.state", "=", "admitted")
    .groupBy(["season.id", "season.number", "season.state", "season.title"])
    .orderBy("season.number", "desc")
    .limit(MOST)
    .execute();
}

/** Everyone who has or had a seat in a season that runs or ran, once each, and their municipalities. */
export async function countHosted(db: Db): Promise<{ leaders: number; municipalities: number }> {
  return db
    .selectFrom("enrolment")
    .innerJoin("season", "season.id", "enrolment.season_id")
    .select((eb) => [
      eb.fn.count<number>("enrolment.person_id").distinct().as("leaders"),
      eb.fn.count<number>("enrolment.municipality_code").distinct().as("municipalities"),
    ])
    .where("enrolment.state", "=", "admitted")
    .where("season.state", "in", ["running", "closed"])
    .executeTakeFirstOrThrow();
}
