/** Knows who of a season can be paired on a day, and everything that pairing looks at. */
import { listMunicipalities } from "#app/domain/municipalities/queries.server.ts";
import { roleLevel } from "#app/domain/municipalities/vocabulary.ts";
import type { Db } from "#db/client.server.ts";
import { fromJson } from "#db/columns.server.ts";
import type { Day, TopicSide } from "#db/schema.ts";
import type { Candidate, Obstacles } from "../candidate.ts";
import { readObstacles } from "./list-obstacles.server.ts";

export interface Field {
  candidates: Candidate[];
  obstacles: Obstacles;
}

const MOST = 20_000;

/**
 * Everyone with a seat, an open account and no pause; those in a pair of the round `within` are there
 * in spite of a pause, which is for rounds to come.
 */
export async function readField(
  db: Db,
  seasonId: string,
  today: Day,
  within?: string,
): Promise<Field> {
  const seats = await seatsToPair(db, seasonId, today, within).execute();
  const topics = await topicsIn(db, seasonId);
  const places = new Map((await listMunicipalities(db, today)).map((one) => [one.code, one]));
  const candidates = seats.map(({ enrolmentId, languages, roleKey, ...seat }): Candidate => {
    const place = places.get(seat.municipalityCode);
    return {
      ...seat,
      regionKey: place?.regionKey ?? null,
      population: place?.population ?? null,
      roleLevel: roleLevel(roleKey),
      languages: fromJson<string[]>(languages),
      ...topics(enrolmentId, seat.id),
    };
  });
  return { candidates, obstacles: await readObstacles(db, seasonId) };
}

/** Their ids alone: to see whether anybody came or went. */
export async function listEligibleIds(db: Db, seasonId: string, today: Day): Promise<Set<string>> {
  const seats = await seatsToPair(db, seasonId, today).clearSelect().select("person.id").execute();
  return new Set(seats.map((seat) => seat.id));
}

function seatsToPair(db: Db, seasonId: string, today: Day, within = "") {
  return db
    .selectFrom("enrolment")
    .innerJoin("person", "person.id", "enrolment.person_id")
    .leftJoin("pair_pause", (join) =>
      join.onRef("pair_pause.person_id", "=", "person.id").on("pair_pause.until_on", ">=", today),
    )
    .select([
      "person.id",
      "enrolment.id as enrolmentId",
      "person.sector_key as sectorKey",
      "enrolment.municipality_code as municipalityCode",
      "person.role_key as roleKey",
      "person.languages",
    ]) // prettier-ignore
    .where("enrolment.season_id", "=", seasonId)
    .where("enrolment.state", "=", "admitted")
    .where("person.state", "=", "active")
    .where((eb) =>
      eb.or([
        eb("pair_pause.person_id", "is", null),
        eb.exists(
          eb
            .selectFrom("pair_member")
            .select("pair_member.pair_id")
            .whereRef("pair_member.person_id", "=", "person.id")
            .where("pair_member.round_id", "=", within),
        ),
      ]),
    )
    .orderBy("person.id")
    .limit(MOST);
}

interface TopicRow {
  of: string;
  topic: string;
  side: TopicSide;
}

/** The topics chosen for the season, else those of the profile. */
async function topicsIn(db: Db, seasonId: string) {
  const chosen = await db
    .selectFrom("enrolment_topic")
    .innerJoin("enrolment", "enrolment.id", "enrolment_topic.enrolment_id")
    .select(["enrolment.id as of", "topic_key as topic", "side"])
    .where("enrolment.season_id", "=", seasonId)
    .where("enrolment.state", "=", "admitted")
    .orderBy("topic_key")
    .execute();
  const own = await db
    .selectFrom("person_topic")
    .innerJoin("enrolment", "enrolment.person_id", "person_topic.person_id")
    .select(["person_topic.person_id as of", "topic_key as topic", "side"])
    .where("enrolment.season_id", "=", seasonId)
    .where("enrolment.state", "=", "admitted")
    .orderBy("topic_key")
    .execute();
  const [ofSeason, ofProfile] = [grouped(chosen), grouped(own)];
  return (enrolmentId: string, personId: string) =>
    ofSeason.get(enrolmentId) ?? ofProfile.get(personId) ?? { offers: [], wants: [] };
}

function grouped(rows: TopicRow[]) {
  const groups = new Map<string, { offers: string[]; wants: string[] }>();
  for (const { of, topic, side } of rows) {
    const group = groups.get(of) ?? { offers: [], wants: [] };
    group[side].push(topic);
    groups.set(of, group);
  }
  return groups;
}
