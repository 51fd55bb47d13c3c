import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readSettings, sendsMail, settingNames, SettingsError } from "#app/web/settings.server.ts";

const read = (environment: Record<string, string>) =>
  readSettings({ NODE_ENV: "production", ...environment } as NodeJS.ProcessEnv);

describe("settings", () => {
  it("need nothing at all to serve this machine", () => {
    expect(read({})).toMatchObject({
      port: 3000, host: "127.0.0.1", dataDir: "data", siteAddress: "http://localhost:3000", secure: false,
      smtpUrl: undefined, trustProxy: 0, logLevel: "info", demo: false, mailKeepDays: 90,
    }); // prettier-ignore
  });

  it("take an empty one for one left out", () => {
    expect(read({ PORT: "", SITE_ADDRESS: " ", DATABASE_URL: "" })).toEqual(read({}));
  });

  it("bind cookies to https, and take the slash off the address", () => {
    const { siteAddress, secure } = read({ SITE_ADDRESS: "https://hub.example.dk/" });
    expect([siteAddress, secure]).toEqual(["https://hub.example.dk", true]);
  });

  it.each([
    [{ PORT: "abc" }, 'PORT is "abc": it must be a whole number from 0 to 65535.'],
    [{ PORT: "70000" }, "PORT"],
    [{ SITE_ADDRESS: "hub.example.dk" }, "SITE_ADDRESS"],
    [{ SITE_ADDRESS: "https://example.dk/hub" }, "without a path"],
    [{ MAIL_FROM: "network" }, "MAIL_FROM"],
    [{ MAIL_FROM: "Network <a@b.dk>\r\nBcc: x@y.dk" }, "MAIL_FROM"],
    [{ WAS_ADDRESS: "http://was.example" }, "WAS_ADDRESS"],
    [{ TRUST_PROXY: "true" }, "TRUST_PROXY"],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL"],
  ])("refuse %o with a sentence that says what it must be", (environment, words) => {
    expect(() => read(environment)).toThrow(SettingsError);
    expect(() => read(environment)).toThrow(words);
  });

  it("name each wrong setting once", () => {
    const wrong = { PORT: "x", TRUST_PROXY: "x", SITE_ADDRESS: "x" };
    expect(() => read(wrong)).toThrow(/^.*\nPORT.*\nSITE_ADDRESS.*\nTRUST_PROXY[^\n]*$/);
  });

  it("never repeat a password", () => {
    for (const name of ["DATABASE_URL", "SMTP_URL"]) {
      const message = messageOf(() => read({ [name]: "mysql://user:hemmelig@host" }));
      expect(message).toContain(name);
      expect(message).not.toContain("hemmelig");
    }
  });

  it("never send mails from a demonstration", () => {
    const environment = { SMTP_URL: "smtp://localhost" } as unknown as NodeJS.ProcessEnv;
    expect(sendsMail(readSettings(environment))).toBe(true);
    expect(sendsMail(readSettings(environment, { demo: true }))).toBe(false);
  });

  it("stand in .env.example, each with a line that explains it", () => {
    const lines = readFileSync(".env.example", "utf8").split("\n");
    const listed = lines.flatMap((line) => /^([A-Z_]+)=$/.exec(line)?.[1] ?? []);
    expect(listed.sort()).toEqual([...settingNames].sort());
    for (const name of settingNames)
      expect(lines[lines.indexOf(`${name}=`) - 1], name).toMatch(/^# .+/);
  });
});

function messageOf(act: () => unknown): string {
  try {
    act();
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}
