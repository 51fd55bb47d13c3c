import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { execFile } from "node:child_process";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { createServer, type AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "#tests/support/command.ts";
import { engines, type TestDatabase } from "#tests/support/database.ts";
import { makeMail } from "#tests/support/factories/mail.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { startMailServer } from "#tests/support/mail-server.ts";
import { newHubPlace, runHub, type HubPlace, type RunningHub } from "#tests/support/running-hub.ts";

let folder: string;
let running: RunningHub[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hub-start-"));
});
afterEach(async () => {
  await Promise.all(running.map((hub) => hub.stop("SIGKILL")));
  running = [];
  rmSync(folder, { recursive: true });
});

async function start(settings: Record<string, string>): Promise<RunningHub> {
  const hub = await runHub(settings);
  running.push(hub);
  return hub;
}

describe("npm start", { timeout: 90_000 }, () => {
  it("says what to do where the site is not built", async () => {
    const scripts = join(folder, "scripts");
    mkdirSync(scripts);
    writeFileSync(join(scripts, "package.json"), '{ "type": "module" }');
    for (const file of ["start.js", "environment.js"])
      copyFileSync(join("scripts", file), join(scripts, file));
    const run = promisify(execFile)(process.execPath, [join(scripts, "start.js")]);
    const { code, stderr } = await run.then(() => ({ code: 0, stderr: "" }), (error) => error); // prettier-ignore
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The site is not built.*npm run build.*\n$/);
  });

  it("ends with a sentence and no stack trace where it can't serve", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await new Promise((listening) => taken.once("listening", listening));
    const port = String((taken.address() as AddressInfo).port);
    writeFileSync(join(folder, "file"), "");
    mkdirSync(join(folder, "broken"));
    writeFileSync(join(folder, "broken/hub.db"), "not a database ".repeat(100));
    const refusals = await Promise.all([
      runCommand("start", [], { DATA_DIR: folder, PORT: port }),
      runCommand("start", [], { DATABASE_URL: "postgres://hub:hemmelig@127.0.0.1:1/hub" }),
      runCommand("start", [], { DATA_DIR: join(folder, "file") }),
      runCommand("start", [], { DATA_DIR: folder, HOST: "0.0.0.0" }),
      runCommand("start", [], { DATA_DIR: join(folder, "broken") }),
    ]);
    taken.close();
    const words = [/Port \d+ on 127.0.0.1 is taken/, /PostgreSQL does not answer/, /can't be written in/, /SITE_ADDRESS is missing/, /not a database/]; // prettier-ignore
    refusals.forEach((refusal, place) => {
      expect(refusal.code).toBe(1);
      expect(refusal.errors).toMatch(words[place]!);
      expect(refusal.errors + refusal.output).not.toMatch(/^\s+at |hemmelig/m);
    });
  });

  it("makes its database, and lets the first administrator in by a link that changes each time", async () => {
    const link = /http:\/\/localhost:\d+\/first-administrator\/[\w-]{40,}/;
    const first = await start({ DATA_DIR: folder });
    await expect.poll(() => first.said.errors, { timeout: 5_000 }).toMatch(link);
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
    expect(await first.stop()).toBe(0);
    const second = await start({ DATA_DIR: folder });
    await expect.poll(() => second.said.errors, { timeout: 5_000 }).toMatch(link);
    expect(link.exec(second.said.errors)![0]).not.toBe(link.exec(first.said.errors)![0]);
    expect(second.said.output, "the first start did that").not.toContain("brought up to date");
  });
});

describe.each(engines)("a hub that runs on %s", { timeout: 90_000 }, (engine) => {
  let place: HubPlace;
  const fill = async ({ db }: TestDatabase) => {
    await makePerson(db, { name: "Anna Andersen", email: "anna.andersen@example.dk" });
    await makeMail(db, { to: "bodil.bang@example.dk", subject: "Hemmeligt emne" });
  };
  beforeEach(async () => {
    place = await newHubPlace(engine, fill);
  });
  afterEach(async () => {
    await Promise.all(running.map((hub) => hub.stop("SIGKILL")));
    await place.database.remove();
    rmSync(place.folder, { recursive: true });
  });

  it("answers what is under way when it is told to stop, and takes nothing new", async () => {
    const hub = await start(place.settings);
    const port = Number(new URL(hub.url).port);
    const body = "language=en&back=/about";
    const slow = connect(port, "127.0.0.1");
    let answer = "";
    slow.on("data", (chunk) => (answer += chunk.toString()));
    slow.write(
      `POST /language HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${hub.url}\r\n` +
        `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 9)}`,
    );
    await fetch(`${hub.url}/healthz`);
    const stopped = hub.stop();
    await expect.poll(() => hub.said.output, { timeout: 5_000 }).toContain('"msg":"stopping"');
    await expect(fetch(`${hub.url}/healthz`)).rejects.toThrow();
    slow.write(body.slice(9));
    expect(await stopped).toBe(0);
    expect(answer).toMatch(/^HTTP\/1\.1 303/);
    expect(answer).toMatch(/location: \/about/i);
    expect(existsSync(join(place.folder, "hub.db-wal")), "nothing left in the log").toBe(false);
  });

  it("stops although nobody reads its log any more", async () => {
    const hub = await start(place.settings);
    hub.process.stdout!.destroy();
    hub.process.stderr!.destroy();
    const patience = new Promise((resolve) => setTimeout(() => resolve("hangs"), 20_000));
    expect(await Promise.race([hub.stop(), patience])).toBe(0);
  });

  it("sends what waits, logs in JSON, and nothing that is somebody's", async () => {
    const mails = await startMailServer();
    const hub = await start({
      ...place.settings,
      SMTP_URL: mails.url,
      MAIL_FROM: "net@example.dk",
    });
    const token = "Sekret0123456789abcdefghijklmnopqrstuvwxyz_";
    for (const path of [
      "/?q=hemmelig-soegning", "/search?q=Anna+Andersen", `/invitation/${token}`, `/sign-in/link/${token}`,
      "/anna.andersen@example.dk", "/findes-ikke", "/people?q=Anna",
    ]) await fetch(hub.url + path, { headers: { Cookie: "session=hemmelig-cookie" } }); // prettier-ignore
    for (const path of ["/sign-in", "/sign-in/mail", "/password/forgotten"]) {
      const body = new URLSearchParams({
        email: "anna.andersen@example.dk",
        password: "hemmelig-adgang",
      });
      await fetch(hub.url + path, { method: "POST", body, headers: { Origin: hub.url } });
    }
    await expect.poll(() => mails.received.length, { timeout: 15_000 }).toBeGreaterThan(0);
    expect(await hub.stop()).toBe(0);
    await mails.close();
    const lines = hub.said.output
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Line);
    const requests = lines.filter((line) => line.msg === "request");
    expect(requests.length).toBeGreaterThanOrEqual(10);
    expect(new Set(requests.map((line) => line.requestId)).size).toBe(requests.length);
    expect(hub.said.output + hub.said.errors).not.toMatch(
      /anna|andersen|bodil|bang|hemmelig|soegning|Sekret0123|session=/i,
    );
    expect(hub.said.errors).toBe("");
  });
});

interface Line {
  msg: string;
  requestId?: string;
}
