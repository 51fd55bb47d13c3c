import { describe, expect, it } from "vitest";
import { loadReferenceData } from "#app/domain/municipalities/commands.server.ts";
import { listMapPlaces, listNeighbours } from "#app/domain/municipalities/queries.server.ts";
import { engines, useDatabase } from "#tests/support/database.ts";

describe.each(engines)("the places of the map on %s", (engine) => {
  const db = useDatabase(engine);

  it("are 98 tiles, no two on one square", async () => {
    const places = await listMapPlaces(db());
    expect(new Set(places.map((place) => `${place.tileCol},${place.tileRow}`)).size).toBe(98);
  });

  it("know their neighbours from both sides, and that an island has none", async () => {
    const names = async (code: string) =>
      (await listNeighbours(db(), code)).map((place) => place.name);
    expect(await names("0766")).toEqual(["Horsens", "Ikast-Brande", "Vejle"]);
    expect(await names("0615")).toContain("Hedensted");
    expect(await names("0825")).toEqual([]);
  });

  it("are the same after the reference data came in again", async () => {
    const before = await listMapPlaces(db());
    await loadReferenceData(db(), "content/reference");
    expect(await listMapPlaces(db())).toEqual(before);
    expect(await listNeighbours(db(), "0766")).toHaveLength(3);
  });
});
