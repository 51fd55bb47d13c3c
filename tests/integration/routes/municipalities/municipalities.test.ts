import { describe, expect, it } from "vitest";
import { engines } from "#tests/support/database.ts";
import { makeMeeting } from "#tests/support/factories/meeting.ts";
import { makeNote } from "#tests/support/factories/note.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { makeEnrolment, makeSeason } from "#tests/support/factories/season.ts";
import { useHub, type TestHub } from "#tests/support/hub.ts";

/** Three leaders of two municipalities in the running season, one of a third in a closed one. */
async function makeNetwork({ db }: TestHub) {
  const running = await makeSeason(db, { number: 4 });
  const closed = await makeSeason(db, { number: 3, state: "closed" });
  const draft = await makeSeason(db, { number: 5, state: "draft" });
  const at = (code: string) => makePerson(db, { municipality_code: code });
  const [anne, bo, cilla, dan] = [
    await at("0766"),
    await at("0766"),
    await at("0615"),
    await at("0825"),
  ];
  for (const leader of [anne, bo, cilla]) await makeEnrolment(db, running.id, leader);
  await makeEnrolment(db, closed.id, dan);
  // Neither counts: one has not been admitted, one is in a season that has not begun.
  await makeEnrolment(db, running.id, await at("0101"), { state: "applied" });
  await makeEnrolment(db, draft.id, await at("0147"));
  return { running, anne };
}

describe.each(engines)("the municipalities' pages on %s", (engine) => {
  const hub = useHub(engine);

  it("count who has been hosted, and name on each tile what its colour says", async () => {
    await makeNetwork(hub());
    const page = await hub().visitor().get("/municipalities");
    expect(page.text).toContain("4 ledere fra 3 af landets 98 kommuner");
    expect(page.text).toContain("<title>Hedensted (HED): 2 deltagere</title>");
    expect(page.text).toContain("<title>Horsens (HOR): 1 deltager</title>");
    expect(page.text).toContain("<title>Læsø (LÆS): ingen deltagere</title>");
    expect(page.text).toContain("95 kommuner har endnu ikke været med");
    const ever = await hub().visitor().get("/municipalities?show=ever");
    expect(ever.text).toContain("<title>Læsø (LÆS): 1 deltager</title>");
  });

  it("have a tile for each of 98 municipalities, and each leads to a page that is there", async () => {
    const visitor = hub().visitor();
    const page = await visitor.get("/municipalities");
    const tiles = [...page.text.matchAll(/<a class="map-tile[^"]*" href="([^"]+)"/g)];
    expect(tiles).toHaveLength(98);
    for (const [, path] of tiles.filter((_, index) => index % 20 === 0)) {
      expect((await visitor.get(path!)).status).toBe(200);
    }
    expect((await visitor.get("/municipalities/atlantis")).status).toBe(404);
  });

  it("carry no style attribute, which the security policy would refuse", async () => {
    await makeNetwork(hub());
    for (const path of ["/municipalities?show=region", "/municipalities/hedensted", "/"]) {
      expect((await hub().visitor().get(path)).text).not.toMatch(/\sstyle=/);
    }
  });

  it("say what is missing where nothing passes the filter", async () => {
    const page = await hub().visitor().get("/municipalities?q=paris");
    expect(page.text).toContain("Ingen kommuner passer");
  });

  it("tell in the reader's language", async () => {
    await makeNetwork(hub());
    const page = await hub().visitor().get("/municipalities?lang=en");
    expect(page.text).toContain("4 leaders from 3 of Denmark&#x27;s 98 municipalities");
    expect(page.text).toContain("Central Denmark Region");
  });

  it("show a municipality's people to the network, and to a visitor only that there are some", async () => {
    const { anne } = await makeNetwork(hub());
    const seen = await (await hub().signedIn(anne)).get("/municipalities/hedensted");
    expect(seen.text).toContain(anne.name);
    const visitor = await hub().visitor().get("/municipalities/hedensted");
    expect(visitor.text).not.toContain(anne.name);
    expect(visitor.text).toContain("2 ledere er med i sæson 4");
    expect(visitor.text).toContain("Log ind for at se dem");
  });

  it("show its notes and meetings as far as the asker may see them", async () => {
    const { running, anne } = await makeNetwork(hub());
    await makeNote(hub().db, { title: "Åben note" });
    await makeNote(hub().db, { title: "Sæsonens note", audience: "season", season_id: running.id });
    await makeMeeting(hub().db, { title: "Møde på rådhuset" });
    const visitor = (await hub().visitor().get("/municipalities/hedensted")).text;
    expect(visitor).toContain("Åben note");
    expect(visitor).toContain("Møde på rådhuset");
    expect(visitor).not.toContain("Sæsonens note");
    const member = (await (await hub().signedIn(anne)).get("/municipalities/hedensted")).text;
    expect(member).toContain("Sæsonens note");
  });

  it("invite the first from a municipality that has not been there", async () => {
    const page = await hub().visitor().get("/municipalities/samsoe");
    expect(page.text).toContain("Ingen ledere fra Samsø har været med endnu");
    expect(page.text).toContain("Ingen kommuner grænser op til den på land");
  });
});

describe.each(engines)("the regions on %s", (engine) => {
  const clocks = { before: "2026-12-31T22:59:00.000Z", after: "2026-12-31T23:01:00.000Z" };
  const before = useHub(engine, { clock: () => new Date(clocks.before) });
  const after = useHub(engine, { clock: () => new Date(clocks.after) });

  it("are five until midnight in Denmark on 31 December 2026", async () => {
    const list = (await before().visitor().get("/municipalities")).text;
    expect(list).toContain("Region Sjælland");
    expect(list).not.toContain("Region Østdanmark");
    const place = (await before().visitor().get("/municipalities/koege")).text;
    expect(place).toContain("Region Sjælland");
    expect(place).toContain("Region Østdanmark fra 1. januar 2027");
  });

  it("are four from then on", async () => {
    const list = (await after().visitor().get("/municipalities?show=region")).text;
    expect(list).toContain("<title>Køge (KØG): Region Østdanmark</title>");
    expect(list).toContain("<title>København (KBH): Region Østdanmark</title>");
    expect(list).not.toContain("Region Sjælland");
    const place = (await after().visitor().get("/municipalities/koege")).text;
    expect(place).toContain("Region Østdanmark");
    expect(place).not.toContain("fra 1. januar 2027");
  });
});
