import { describe, expect, it } from "vitest";
import { engines } from "#tests/support/database.ts";
import { useHub } from "#tests/support/hub.ts";

const LOG = "<title>Log";

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

  it.each([
    "/administration/%61udit",
    "/ADMINISTRATION/Audit",
    "/%61dministration/audit",
    "/administration/audit/",
    "/administration%2Faudit",
    "//administration/audit",
    "/./administration/audit",
    "/administration//audit",
    "/administration/audit.data",
    "/administration/%61udit.data",
    "/administration/audit%2Edata",
    "/?_data=routes/operations/audit",
    "/administration/audit?_data=routes/operations/audit",
    "/.data?_routes=routes/operations/audit",
  ])("keeps a visitor out of the log, spelt %s", async (address) => {
    const page = await hub().visitor().get(address);
    expect(page.text).not.toContain(LOG);
  });

  it("shows an administrator the log, however its address is spelt", async () => {
    const administrator = await hub().as("administrator");
    expect((await administrator.get("/Administration/%61udit")).text).toContain(LOG);
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
