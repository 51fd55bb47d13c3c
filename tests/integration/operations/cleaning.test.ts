import { describe, expect, it } from "vitest";
import { readSettings } from "#app/web/settings.server.ts";
import { clean } from "#scripts/background.ts";
import { engines, useDatabase } from "#tests/support/database.ts";
import { makeMail } from "#tests/support/factories/mail.ts";
import { makeMeeting, makeRsvp } from "#tests/support/factories/meeting.ts";
import { makePerson } from "#tests/support/factories/person.ts";

describe.each(engines)("the hourly cleaning on %s", (engine) => {
  const db = useDatabase(engine);

  it("forgets mails that were settled long ago, and none that wait", async () => {
    const settings = readSettings({ NODE_ENV: "test", MAIL_KEEP_DAYS: "30" });
    const [old, recent] = ["2026-10-01T10:00:00.000Z", "2026-11-10T10:00:00.000Z"];
    for (const state of ["sent", "failed", "queued"] as const)
      for (const at of [old, recent]) {
        const id = await makeMail(db(), {}, at);
        await db().updateTable("outbox").set({ state }).where("id", "=", id).execute();
      }
    await clean(db(), settings, new Date("2026-11-21T10:00:00.000Z"));
    const kept = await db()
      .selectFrom("outbox")
      .select(["state", "created_at"])
      .orderBy("state")
      .orderBy("created_at")
      .execute();
    expect(kept.map((mail) => [mail.state, mail.created_at])).toEqual([
      ["failed", recent],
      ["queued", old],
      ["queued", recent],
      ["sent", recent],
    ]);
  });

  it("goes on to the rest where one step fails, and says so", async () => {
    const id = await makeMail(db(), {}, "2026-10-01T10:00:00.000Z");
    await db().updateTable("outbox").set({ state: "sent" }).where("id", "=", id).execute();
    await db().schema.alterTable("rsvp").renameTo("rsvp_elsewhere").execute();
    const settings = readSettings({ NODE_ENV: "test", MAIL_KEEP_DAYS: "30" });
    const cleaning = clean(db(), settings, new Date("2026-11-21T10:00:00.000Z"));
    await expect(cleaning).rejects.toThrow("Not all was cleaned");
    expect(await db().selectFrom("outbox").selectAll().execute()).toEqual([]);
  });

  it("passes on the seat of an account that was closed by a process that ended before it could", async () => {
    const { id: meetingId } = await makeMeeting(db(), { capacity: 1 });
    const gone = await makePerson(db(), { state: "disabled" });
    const next = await makePerson(db());
    await makeRsvp(db(), meetingId, gone.id, "yes");
    await makeRsvp(db(), meetingId, next.id, "waitlisted");
    await clean(db(), readSettings({ NODE_ENV: "test" }), new Date("2026-11-01T10:00:00.000Z"));
    const answers = await db().selectFrom("rsvp").select(["person_id", "answer"]).execute();
    expect(answers).toEqual([{ person_id: next.id, answer: "yes" }]);
    const mails = await db().selectFrom("outbox").select("subject").execute();
    expect(mails).toHaveLength(1);
  });
});
