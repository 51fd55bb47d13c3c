/** Knows who is kept apart and who has a pause: for organisers alone. */
import type { Db } from "#db/client.server.ts";
import type { Day } from "#db/schema.ts";

const MOST = 200;

export interface PersonName {
  id: string;
  name: string;
}

export interface Exclusion {
  people: [PersonName, PersonName];
}

/** Those that concern a member of the season. */
export async function listExclusions(db: Db, seasonId: string): Promise<Exclusion[]> {
  const rows = await db
    .selectFrom("pair_exclusion")
    .innerJoin("person as a", "a.id", "pair_exclusion.person_a")
    .innerJoin("person as b", "b.id", "pair_exclusion.person_b")
    .select(["a.id as aId", "a.name as aName", "b.id as bId", "b.name as bName"])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("enrolment")
          .select("enrolment.id")
          .where("enrolment.season_id", "=", seasonId)
          .where("enrolment.state", "=", "admitted")
          .where((or) =>
            or.or([
              or("enrolment.person_id", "=", or.ref("a.id")),
              or("enrolment.person_id", "=", or.ref("b.id")),
            ]),
          ),
      ),
    )
    .orderBy("a.sort_key")
    .orderBy("b.sort_key")
    .limit(MOST)
    .execute();
  return rows.map(({ aId, aName, bId, bName }) => ({
    people: [
      { id: aId, name: aName },
      { id: bId, name: bName },
    ],
  }));
}

export interface Paused extends PersonName {
  /** The last day, inclusive. */
  untilOn: Day;
  /** Why, for organisers alone; empty where nothing was said. */
  note: string;
  /** The person chose it, and was not put on pause by somebody else. */
  own: boolean;
}

/** Members of the season who take a pause today. */
export async function listPaused(db: Db, seasonId: string, today: Day): Promise<Paused[]> {
  const rows = await db
    .selectFrom("pair_pause")
    .innerJoin("person", "person.id", "pair_pause.person_id")
    .innerJoin("enrolment", "enrolment.person_id", "person.id")
    .select([
      "person.id",
      "person.name",
      "pair_pause.until_on as untilOn",
      "pair_pause.note",
      "pair_pause.created_by as by",
    ]) // prettier-ignore
    .where("enrolment.season_id", "=", seasonId)
    .where("enrolment.state", "=", "admitted")
    .where("pair_pause.until_on", ">=", today)
    .orderBy("person.sort_key")
    .orderBy("person.id")
    .limit(MOST)
    .execute();
  return rows.map(({ by, ...row }) => ({ ...row, own: by === row.id }));
}

/** The last day of the person's pause; null for none. */
export async function getPause(db: Db, personId: string, today: Day): Promise<Day | null> {
  const pause = await db
    .selectFrom("pair_pause")
    .select("until_on as untilOn")
    .where("person_id", "=", personId)
    .where("until_on", ">=", today)
    .executeTakeFirst();
  return pause?.untilOn ?? null;
}

/** How many of the people have a seat in the season. */
export async function countSeatsOf(
  db: Db,
  seasonId: string,
  people: readonly string[],
): Promise<number> {
  const { count } = await db
    .selectFrom("enrolment")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("season_id", "=", seasonId)
    .where("person_id", "in", people)
    .where("state", "=", "admitted")
    .executeTakeFirstOrThrow();
  return count;
}
