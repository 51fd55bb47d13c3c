import { describe, expect, it } from "vitest";
import { engines } from "#tests/support/database.ts";
import { makeMail } from "#tests/support/factories/mail.ts";
import { useHub } from "#tests/support/hub.ts";

const SENDING = { settings: { smtpUrl: "smtp://127.0.0.1:1" } };

describe.each(engines)("the administration page on %s", (engine) => {
  const hub = useHub(engine, SENDING);

  it("says what the site is and how its mails stand", async () => {
    const page = await (await hub().as("organiser")).get("/administration");
    expect(page.status).toBe(200);
    expect(page.text).toContain(engine === "sqlite" ? "SQLite" : "PostgreSQL");
    expect(page.text).toContain("Alt er leveret");
    expect(page.text).toContain("/seasons/new");
    expect(page.text, "the log is the administrators'").not.toContain("/administration/audit");
  });

  it("leads administrators to the log, and reads in English too", async () => {
    const page = await (await hub().as("administrator")).get("/administration?lang=en");
    expect(page.text).toContain("/administration/audit");
    expect(page.text).toContain("Everything is delivered");
  });

  it("shows a mail that failed, and puts it back in the queue on a click", async () => {
    const organiser = await hub().as("organiser");
    const id = await makeFailedMail(hub().db);
    const before = await organiser.get("/administration");
    expect(before.text).toContain("550 Ukendt modtager");
    const after = await organiser.postAndFollow("/administration", { intent: "retry", mailId: id });
    expect(after.text).toContain("Mailen er lagt i kø igen.");
    const mail = await hub()
      .db.selectFrom("outbox")
      .select(["state", "attempts"])
      .executeTakeFirst();
    expect(mail).toEqual({ state: "queued", attempts: 0 });
    const again = await organiser.postAndFollow("/administration", { intent: "retry", mailId: id });
    expect(again.text).toContain("Den mail venter ikke på et nyt forsøg.");
    const [line] = await hub().db.selectFrom("audit").select(["act", "actor_id"]).execute();
    expect(line).toEqual({ act: "mail.retried", actor_id: organiser.personId });
  });

  it("puts all failed mails back at once, and pages through many by key", async () => {
    const organiser = await hub().as("organiser");
    for (let mail = 0; mail < 30; mail += 1) await makeFailedMail(hub().db, `Emne ${mail}.`);
    const first = await organiser.get("/administration");
    const next = /href="([^"]*after=[^"]*)"/.exec(first.text)?.[1]?.replaceAll("&amp;", "&");
    const second = await organiser.get(next!);
    const subjects = [first, second].flatMap(
      ({ text }) => text.match(/<h4[^>]*>Emne \d+\./g) ?? [],
    );
    expect(new Set(subjects).size).toBe(30);
    expect(subjects).toHaveLength(30);
    const after = await organiser.postAndFollow("/administration", { intent: "retry_all" });
    expect(after.text).toContain("30 mails er lagt i kø igen.");
  });

  it("is not for members, and knows only its own intents", async () => {
    const member = await hub().as("member");
    expect((await member.get("/administration")).status).toBe(403);
    expect((await member.post("/administration", { intent: "retry_all" })).status).toBe(403);
    const organiser = await hub().as("organiser");
    expect((await organiser.post("/administration", { intent: "drop" })).status).toBe(404);
  });
});

describe("the administration page without a mail server", () => {
  const hub = useHub("sqlite");

  it("says that mails wait, and what would send them", async () => {
    const page = await (await hub().as("organiser")).get("/administration");
    expect(page.text).toContain("Der bliver ikke sendt mails");
    expect(page.text).toContain("SMTP_URL");
  });
});

async function makeFailedMail(db: Parameters<typeof makeMail>[0], subject = "Til møde") {
  const id = await makeMail(db, { subject });
  await db
    .updateTable("outbox")
    .set({ state: "failed", attempts: 3, last_error: "550 Ukendt modtager" })
    .where("id", "=", id)
    .execute();
  return id;
}
