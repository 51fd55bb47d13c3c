import { describe, expect, it } from "vitest";
import { sql } from "kysely";
import { engines } from "#tests/support/database.ts";
import { useHub } from "#tests/support/hub.ts";

describe.each(engines)("the probes on %s", (engine) => {
  const hub = useHub(engine);

  it("answer that the process lives and that the site is ready", async () => {
    const [alive, ready] = await Promise.all([
      hub().visitor().get("/healthz"),
      hub().visitor().get("/readyz"),
    ]);
    expect([alive.status, alive.text]).toEqual([200, "ok\n"]);
    expect([ready.status, ready.text]).toEqual([200, "ready\n"]);
    expect(ready.headers.get("cache-control")).toBe("no-store");
  });

  it("say what is wrong where the database is another version's, and no more", async () => {
    await sql`delete from kysely_migration`.execute(hub().db);
    const ready = await hub().visitor().get("/readyz");
    expect(ready.status).toBe(503);
    expect(ready.text).toBe("not ready: the database has another version than the hub\n");
    expect((await hub().visitor().get("/healthz")).status).toBe(200);
  });

  it("say that the database takes no writes", async () => {
    await sql`drop table site_fact`.execute(hub().db);
    const ready = await hub().visitor().get("/readyz");
    expect([ready.status, ready.text]).toEqual([503, "not ready: the database takes no writes\n"]);
  });
});
