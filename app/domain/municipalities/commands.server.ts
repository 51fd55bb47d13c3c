/** Knows how the reference data comes into the database. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Db, Trx } from "#db/client.server.ts";
import { transact } from "#db/transaction.server.ts";
import { forgetKept } from "#db/kept.server.ts";

/**
 * Takes in municipalities.csv, regions.csv, municipality-regions.csv and neighbours.csv from `folder`.
 * What is there already is brought up to date; no municipality is deleted, since people and notes may
 * point at it.
 */
export async function loadReferenceData(db: Db, folder: string): Promise<void> {
  const municipalities = rows(folder, "municipalities.csv");
  const regions = rows(folder, "regions.csv");
  const memberships = rows(folder, "municipality-regions.csv");
  const neighbours = rows(folder, "neighbours.csv");
  await transact(db, async (trx) => {
    for (const row of municipalities) await putMunicipality(trx, row);
    for (const row of regions) await putRegion(trx, row);
    for (const row of memberships) await putMembership(trx, row);
    await putNeighbours(trx, neighbours);
  });
  forgetKept(db);
}

type Row = Record<string, string>;

function rows(folder: string, file: string): Row[] {
  return parse(readFileSync(join(folder, file), "utf8"), { columns: true, bom: true }) as Row[];
}

async function putMunicipality(trx: Trx, row: Row) {
  const { code, ...facts } = {
    code: row.code!, name: row.name!, full_name: row.full_name!, slug: row.slug!, label: row.label!,
    website: row.website!, population: Number(row.population), area_km2: Number(row.area_km2),
    lat: Number(row.lat), lon: Number(row.lon), tile_col: Number(row.tile_col), tile_row: Number(row.tile_row),
  }; // prettier-ignore
  await trx
    .insertInto("municipality")
    .values({ code, ...facts })
    .onConflict((conflict) => conflict.column("code").doUpdateSet(facts))
    .execute();
}

async function putRegion(trx: Trx, row: Row) {
  const { key, ...facts } = {
    key: row.key!,
    code: row.code || null,
    name_da: row.name_da!,
    name_en: row.name_en!,
    valid_from: row.valid_from!,
    valid_to: row.valid_to || null,
  };
  await trx
    .insertInto("region")
    .values({ key, ...facts })
    .onConflict((conflict) => conflict.column("key").doUpdateSet(facts))
    .execute();
}

async function putMembership(trx: Trx, row: Row) {
  const facts = { region_key: row.region_key!, valid_to: row.valid_to || null };
  await trx
    .insertInto("municipality_region")
    .values({ municipality_code: row.municipality_code!, valid_from: row.valid_from!, ...facts })
    .onConflict((conflict) =>
      conflict.columns(["municipality_code", "valid_from"]).doUpdateSet(facts),
    )
    .execute();
}

async function putNeighbours(trx: Trx, pairs: Row[]) {
  await trx.deleteFrom("municipality_neighbour").execute();
  const values = pairs.map((row) => ({ code_a: row.code_a!, code_b: row.code_b! }));
  if (values.length > 0) await trx.insertInto("municipality_neighbour").values(values).execute();
}
