/** Knows who has a seat in a season: by municipality, in Danish order. */
import { listMapPlaces } from "#app/domain/municipalities/queries.server.ts";
import type { Db } from "#db/client.server.ts";
import { keptUntilWrite } from "#db/kept.server.ts";
import type { RosterMunicipality, SeatHolder } from "../enrolment.ts";

/** The municipalities with a seat, and how many leaders each has there: 98 rows at most. */
export function listRosterMunicipalities(
  db: Db,
  seasonId: string,
): Promise<readonly RosterMunicipality[]> {
  return keptUntilWrite(db, `roster of ${seasonId}`, () => countByMunicipality(db, seasonId));
}

async function countByMunicipality(db: Db, seasonId: string): Promise<RosterMunicipality[]> {
  const rows = await db
    .selectFrom("enrolment")
    .select((eb) => ["municipality_code as code", eb.fn.countAll<number>().as("leaders")])
    .where("season_id", "=", seasonId)
    .where("state", "=", "admitted")
    .groupBy("municipality_code")
    .execute();
  const leaders = new Map(rows.map((row) => [row.code, Number(row.leaders)]));
  const places = (await listMapPlaces(db)).filter(({ code }) => leaders.has(code));
  return places.map(({ code, name, slug, label }) => {
    return { code, name, slug, label, leaders: leaders.get(code)! };
  });
}

const MOST = 2_000;

/** The seats of the named municipalities, or of all; in order of names. Ask accounts who they are. */
export async function listSeatHolders(
  db: Db,
  seasonId: string,
  municipalityCodes?: readonly string[],
): Promise<SeatHolder[]> {
  if (municipalityCodes?.length === 0) return [];
  let query = seatHolders(db, seasonId);
  if (municipalityCodes)
    query = query.where("enrolment.municipality_code", "in", municipalityCodes);
  return query.limit(MOST).execute();
}

/** Those who have made their names public, for visitors: the first hundred. */
export async function listPublicSeatHolders(db: Db, seasonId: string): Promise<SeatHolder[]> {
  return seatHolders(db, seasonId)
    .where("person.state", "=", "active")
    .where("person.visibility", "like", '%"name":"public"%')
    .limit(100)
    .execute();
}

function seatHolders(db: Db, seasonId: string) {
  return db
    .selectFrom("enrolment")
    .innerJoin("person", "person.id", "enrolment.person_id")
    .select([
      "person.id as personId",
      "person.name",
      "enrolment.municipality_code as municipalityCode",
    ])
    .where("enrolment.season_id", "=", seasonId)
    .where("enrolment.state", "=", "admitted")
    .orderBy("person.sort_key")
    .orderBy("person.id");
}
