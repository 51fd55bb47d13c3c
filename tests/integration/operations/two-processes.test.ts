import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { engines } from "#tests/support/database.ts";
import { makeMail } from "#tests/support/factories/mail.ts";
import { startMailServer } from "#tests/support/mail-server.ts";
import { newHubPlace, runHub } from "#tests/support/running-hub.ts";

const MAILS = 200;

describe.each(engines)("two hub processes on %s", { timeout: 90_000 }, (engine) => {
  it("send each mail once between them, and both do their share", async () => {
    const place = await newHubPlace(engine, async ({ db }) => {
      for (let mail = 0; mail < MAILS; mail += 1)
        await makeMail(db, { to: `leder${mail}@example.dk` }, "2026-01-01T10:00:00.000Z");
    });
    const mails = await startMailServer();
    const settings = { ...place.settings, SMTP_URL: mails.url, MAIL_FROM: "net@example.dk" };
    mails.answer = { code: 421, text: "Not yet", when: "recipient" };
    const hubs = await Promise.all([runHub(settings), runHub(settings)]);
    mails.answer = undefined;
    await expect
      .poll(() => mails.received.length, { timeout: 60_000 })
      .toBeGreaterThanOrEqual(MAILS / 2);
    await Promise.all(hubs.map((hub) => hub.stop()));
    await mails.close();
    const receivers = mails.received.map((mail) => mail.to[0]);
    expect(new Set(receivers).size).toBe(receivers.length);
    const shares = hubs.map((hub) => hub.said.output.match(/mails handed over/g)?.length ?? 0);
    expect(Math.min(...shares)).toBeGreaterThan(0);
    await place.database.remove();
    rmSync(place.folder, { recursive: true });
  });
});
