import { describe, expect, it } from "vitest";
import {
  getMunicipality,
  listMunicipalities,
  listRegions,
} from "#app/domain/municipalities/queries.server.ts";
import { engines, useDatabase } from "#tests/support/database.ts";

describe.each(engines)("the municipalities on %s", (engine) => {
  const db = useDatabase(engine);

  it("are 98, in Danish order", async () => {
    const all = await listMunicipalities(db(), "2026-11-21");
    expect(all).toHaveLength(98);
    expect(all.at(0)?.name).toBe("Albertslund");
    expect(all.slice(-3).map((one) => one.name)).toEqual(["Aabenraa", "Aalborg", "Aarhus"]);
  });

  it("change region on 1 January 2027", async () => {
    const before = await getMunicipality(db(), "sorø".replace("ø", "oe"), "2026-12-31");
    const after = await getMunicipality(db(), "soroe", "2027-01-01");
    expect([before?.regionKey, after?.regionKey]).toEqual(["sjaelland", "oestdanmark"]);
    expect((await listRegions(db(), "2026-12-31")).map((region) => region.key)).not.toContain(
      "oestdanmark",
    );
    expect(await listRegions(db(), "2027-01-01")).toHaveLength(4);
  });
});
