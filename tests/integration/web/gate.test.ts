import { describe, expect, it } from "vitest";
import { engines } from "#tests/support/database.ts";
import { useHub } from "#tests/support/hub.ts";

describe.each(engines)("the gate on %s", (engine) => {
  const hub = useHub(engine);

  it("sends a visitor to sign in, and remembers where to", async () => {
    const page = await hub().visitor().get("/people/invite?x=1");
    expect([page.status, page.location]).toEqual([303, "/sign-in?next=%2Fpeople%2Finvite%3Fx%3D1"]);
  });

  it("keeps members from the organisers' pages, and organisers from the administrators'", async () => {
    expect((await (await hub().as("member")).get("/people/invite")).status).toBe(403);
    expect((await (await hub().as("organiser")).get("/administration/audit")).status).toBe(403);
  });

  it("refuses a post that does not come from our own pages", async () => {
    const reply = await fetch(`${hub().url}/language`, { method: "POST", body: "language=en" });
    expect(reply.status).toBe(403);
  });

  it("refuses a body of more than 1 MiB, announced or not", async () => {
    const visitor = hub().visitor();
    const large = await visitor.post("/language", { back: "x".repeat(1_100_000) });
    expect(large.status).toBe(413);
    expect(large.text).toContain("Det er for stort");
  });

  it("finds nothing at an address that holds a NUL", async () => {
    for (const address of ["/notes/%00", "/notes?q=a%00b", "/people/%00", "/%00"])
      expect((await hub().visitor().get(address)).status).toBe(404);
  });

  it("answers an address that is not there with a page in the frame", async () => {
    const page = await hub().visitor().get("/findes-ikke");
    expect(page.status).toBe(404);
    expect(page.text).toContain("Siden findes ikke");
  });
});
