/** Knows how municipalities and regions are read, as they are on a given day. */
import type { Db } from "#db/client.server.ts";
import type { Day } from "#db/schema.ts";
import type { MapPlace, Municipality, MunicipalityBadge, Region } from "./municipality.ts";
import { keptOf } from "#db/kept.server.ts";
import { byDanishName, isValidOn } from "./rules.ts";

const columns = [
  "municipality.code", "municipality.name", "municipality.full_name as fullName", "municipality.slug",
  "municipality.label", "municipality.population", "municipality.area_km2 as areaKm2",
  "municipality.website", "municipality.tile_col as tileCol", "municipality.tile_row as tileRow",
  "municipality_region.region_key as regionKey",
] as const; // prettier-ignore

/** All of them in Danish order, with the region each lies in on `day`. */
export function listMunicipalities(db: Db, day: Day): Promise<readonly Municipality[]> {
  return keptOf(db, `municipalities on ${day}`, async () => {
    const municipalities = await onDay(db, day).execute();
    return municipalities.sort(byDanishName);
  });
}

export async function getMunicipality(
  db: Db,
  slug: string,
  day: Day,
): Promise<Municipality | null> {
  return (await onDay(db, day).where("municipality.slug", "=", slug).executeTakeFirst()) ?? null;
}

export function listRegions(db: Db, day: Day): Promise<readonly Region[]> {
  return keptOf(db, `regions on ${day}`, () => readRegions(db, day));
}

async function readRegions(db: Db, day: Day): Promise<Region[]> {
  const regions = await db
    .selectFrom("region")
    .select(["key", "name_da as nameDa", "name_en as nameEn"])
    .select(["valid_from as validFrom", "valid_to as validTo"])
    .execute();
  return regions
    .filter((region) => isValidOn(region, day))
    .map(({ key, nameDa, nameEn }) => ({ key, nameDa, nameEn }))
    .sort((a, b) => byDanishName({ name: a.nameDa }, { name: b.nameDa }));
}

/** The region it is to lie in after `day`, where a change is known; else null. */
export async function getComingRegion(
  db: Db,
  code: string,
  day: Day,
): Promise<(Region & { from: Day }) | null> {
  const coming = await db
    .selectFrom("municipality_region")
    .innerJoin("region", "region.key", "municipality_region.region_key")
    .select(["region.key", "region.name_da as nameDa", "region.name_en as nameEn"])
    .select("municipality_region.valid_from as from")
    .where("municipality_region.municipality_code", "=", code)
    .where("municipality_region.valid_from", ">", day)
    .orderBy("municipality_region.valid_from")
    .executeTakeFirst();
  return coming ?? null;
}

function onDay(db: Db, day: Day) {
  return db
    .selectFrom("municipality")
    .innerJoin("municipality_region", "municipality_region.municipality_code", "municipality.code")
    .select(columns)
    .where("municipality_region.valid_from", "<=", day)
    .where((eb) =>
      eb.or([
        eb("municipality_region.valid_to", "is", null),
        eb("municipality_region.valid_to", ">=", day),
      ]),
    );
}

/** All tiles of the map, in Danish order. */
export function listMapPlaces(db: Db): Promise<readonly MapPlace[]> {
  return keptOf(db, "map places", async () => {
    const places = await db
      .selectFrom("municipality")
      .select(["code", "name", "slug", "label", "tile_col as tileCol", "tile_row as tileRow"])
      .execute();
    return places.sort(byDanishName);
  });
}

/** Those with a land border to it, in Danish order; an island may have none. */
export async function listNeighbours(db: Db, code: string): Promise<MunicipalityBadge[]> {
  const neighbours = await db
    .selectFrom("municipality")
    .select(["code", "name", "slug", "label"])
    .where((eb) =>
      eb.or([
        eb("code", "in", borders(db, "code_b").where("code_a", "=", code)),
        eb("code", "in", borders(db, "code_a").where("code_b", "=", code)),
      ]),
    )
    .execute();
  return neighbours.sort(byDanishName);
}

function borders(db: Db, side: "code_a" | "code_b") {
  return db.selectFrom("municipality_neighbour").select(side);
}
