/** Knows who is in a pair: each person's name and work, with the tile of the seat's municipality. */
import type { Db } from "#db/client.server.ts";
import type { PairPerson } from "../pair.ts";

interface Row {
  id: string;
  name: string;
  title: string;
  roleKey: string | null;
  sectorKey: string | null;
  code: string | null;
  municipalityName: string | null;
  slug: string | null;
  label: string | null;
}

/** Rows of `pair_member` with the people behind them; narrow it with `where`. */
export function pairPeople(db: Db) {
  return db
    .selectFrom("pair_member")
    .innerJoin("person", "person.id", "pair_member.person_id")
    .innerJoin("round", "round.id", "pair_member.round_id")
    .leftJoin("enrolment", (join) =>
      join
        .onRef("enrolment.season_id", "=", "round.season_id")
        .onRef("enrolment.person_id", "=", "pair_member.person_id"),
    )
    .leftJoin("municipality", (join) =>
      join.on((eb) =>
        eb(
          "municipality.code",
          "=",
          eb.fn.coalesce("enrolment.municipality_code", "person.municipality_code"),
        ),
      ),
    )
    .select([
      "pair_member.pair_id as pairId",
      "person.id",
      "person.name",
      "person.title",
      "person.role_key as roleKey",
      "person.sector_key as sectorKey",
      "municipality.code",
      "municipality.name as municipalityName",
      "municipality.slug",
      "municipality.label",
    ]) // prettier-ignore
    .orderBy("person.sort_key")
    .orderBy("person.id");
}

export function toPairPerson(row: Row): PairPerson {
  const { id, name, title, roleKey, sectorKey, code, municipalityName, slug, label } = row;
  const municipality = code ? { code, name: municipalityName!, slug: slug!, label: label! } : null;
  return { id, name, title, roleKey, sectorKey, municipality };
}
