import { rmSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "#tests/support/command.ts";
import { engines } from "#tests/support/database.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { startMailServer } from "#tests/support/mail-server.ts";
import { newHubPlace, runHub, type HubPlace } from "#tests/support/running-hub.ts";

describe.each(engines)("npm run create-admin on %s", { timeout: 60_000 }, (engine) => {
  let place: HubPlace;
  beforeEach(async () => {
    // With an account there, a start prints no link of its own.
    place = await newHubPlace(engine, async ({ db }) => void (await makePerson(db)));
  });
  afterEach(async () => {
    await place.database.remove();
    rmSync(place.folder, { recursive: true });
  });

  it("prints a link that opens a page of the running hub, or mails it", async () => {
    const printed = await runCommand("create-admin", [], place.settings);
    expect(printed).toMatchObject({ code: 0, errors: "" });
    const path = /http:\/\/localhost:3000(\/first-administrator\/[\w-]{40,})/.exec(
      printed.output,
    )?.[1];
    const mails = await startMailServer();
    const mailing = { ...place.settings, SMTP_URL: mails.url };
    const hub = await runHub(mailing);
    expect((await fetch(hub.url + path)).status).toBe(200);
    const args = ["--email", "anna@example.dk", "--name", "Anna", "--language", "en"];
    const mailed = await runCommand("create-admin", args, mailing);
    expect(mailed).toMatchObject({ code: 0, errors: "" });
    expect(mailed.output, "the link is for its receiver alone").not.toContain(
      "first-administrator/",
    );
    await expect.poll(() => mails.received.length, { timeout: 10_000 }).toBe(1);
    await hub.stop();
    await mails.close();
    const [{ parsed, to }] = mails.received as [(typeof mails.received)[0]];
    expect(to).toEqual(["anna@example.dk"]);
    expect(parsed.text).toMatch(
      /^Dear Anna\n[^]*http:\/\/localhost:3000\/first-administrator\/[\w-]{40,}/,
    );
  });
});

describe("npm run create-admin", { timeout: 60_000 }, () => {
  it("says how it is used, and asks for no password", async () => {
    const refusals = await Promise.all([
      runCommand("create-admin", ["--password", "x"]),
      runCommand("create-admin", ["--email", "anna"], { SMTP_URL: "smtp://127.0.0.1:1" }),
      runCommand("create-admin", ["--email", "anna@example.dk"]),
    ]);
    expect(refusals.map((refusal) => refusal.code)).toEqual([1, 1, 1]);
    expect(refusals[0]!.errors).toMatch(/^Use: npm run create-admin/);
    expect(refusals[1]!.errors).toContain('"anna" is not a mail address.');
    expect(refusals[2]!.errors).toContain("SMTP_URL is not set");
  });
});
