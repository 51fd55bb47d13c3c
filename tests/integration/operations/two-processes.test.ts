import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { engines } from "#tests/support/database.ts";
import { makeMail } from "#tests/support/factories/mail.ts";
import { startMailServer } from "#tests/support/mail-server.ts";
import { newHubPlace, runHub } from "#tests/support/running-hub.ts";

/** Mails are written until both have sent some: a fast process would else be done before the other is up. */
const EACH_TIME = 20;

describe.each(engines)("two hub processes on %s", { timeout: 90_000 }, (engine) => {
  it("send each mail once between them, and both do their share", async () => {
    const place = await newHubPlace(engine);
    const mails = await startMailServer();
    const settings = { ...place.settings, SMTP_URL: mails.url, MAIL_FROM: "net@example.dk" };
    const hubs = await Promise.all([runHub(settings), runHub(settings)]);
    const shares = () =>
      hubs.map((hub) => hub.said.output.match(/mails handed over/g)?.length ?? 0);
    const db = place.open();
    let written = 0;
    const writeSome = async () => {
      for (let mail = 0; mail < EACH_TIME; mail += 1, written += 1)
        await makeMail(db, { to: `leder${written}@example.dk` }, "2026-01-01T10:00:00.000Z");
      return Math.min(...shares());
    };
    await expect.poll(writeSome, { timeout: 60_000, interval: 100 }).toBeGreaterThan(0);
    await expect
      .poll(() => mails.received.length, { timeout: 60_000 })
      .toBeGreaterThanOrEqual(written);
    await Promise.all(hubs.map((hub) => hub.stop()));
    await mails.close();
    const receivers = mails.received.map((mail) => mail.to[0]);
    expect(receivers.length).toBe(written);
    expect(new Set(receivers).size).toBe(written);
    await db.destroy();
    await place.database.remove();
    rmSync(place.folder, { recursive: true });
  });
});
