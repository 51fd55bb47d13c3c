import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { engines, newDatabase } from "#tests/support/database.ts";
import { startHub, useHub, type Page } from "#tests/support/hub.ts";

/** The menu and the footer are there: a way on from whatever went wrong. */
function keepsFrame(page: Page) {
  expect(page.text).toContain('<html lang="da"');
  expect(page.text).toContain('href="/municipalities"');
  expect(page.text).toContain('href="/accessibility"');
}

describe.each(engines)("a page that cannot be shown on %s", (engine) => {
  const hub = useHub(engine);

  it("offers to search where there is no such page", async () => {
    const page = await hub().visitor().get("/findes-ikke");
    expect(page.status).toBe(404);
    expect(page.text).toContain("Siden findes ikke");
    expect(page.text).toContain("Søg efter det, du ledte efter");
    expect(page.text).toContain("<title>Siden kan ikke vises (404)");
    keepsFrame(page);
  });

  it("says the same of a thing that is not there as of an address that is not", async () => {
    const page = await hub().visitor().get("/municipalities/atlantis");
    expect(page.status).toBe(404);
    expect(page.text).toContain("Siden findes ikke");
  });

  it("gives a number to mention where a loader fails, and nothing of what failed", async () => {
    await sql`alter table search_entry rename to lost`.execute(hub().db);
    const browsers = [hub().visitor(), await hub().as("member")];
    for (const browser of browsers) {
      const page = await browser.get("/search?q=borger");
      expect(page.status).toBe(500);
      expect(page.text).toContain("Noget gik galt hos os");
      expect(page.text).toContain(page.headers.get("x-request-id"));
      expect(page.text).not.toContain("search_entry");
      keepsFrame(page);
    }
  });

  it("tells a post from elsewhere from a page that one may not see", async () => {
    const reply = await fetch(`${hub().url}/language`, {
      method: "POST",
      headers: { Origin: "https://et-andet-sted.example" },
      body: "language=en",
    });
    expect(reply.status).toBe(403);
    expect(await reply.text()).toContain("kom ikke fra vores egen side");
    const page = await (await hub().as("member")).get("/seasons/new");
    expect(page.status).toBe(403);
    expect(page.text).toContain("Du har ikke adgang til siden");
    keepsFrame(page);
  });

  it("says how an address is not used", async () => {
    const page = await hub().visitor().post("/about");
    expect(page.status).toBe(405);
    expect(page.text).toContain("bruges på en anden måde");
    keepsFrame(page);
  });
});

describe.each(engines)("a lost database on %s", (engine) => {
  it("still gets a page in the frame, with a number, for whoever asks", async () => {
    const database = await newDatabase(engine);
    const { hub, close } = await startHub(database.db);
    const member = await hub.as("member");
    await database.remove();
    for (const browser of [hub.visitor(), member]) {
      const page = await browser.get("/");
      expect(page.status).toBe(500);
      expect(page.text).toContain("Noget gik galt hos os");
      expect(page.text).toContain(page.headers.get("x-request-id"));
      expect(page.headers.get("cache-control")).toBe("no-store");
      keepsFrame(page);
    }
    await close();
  });
});
