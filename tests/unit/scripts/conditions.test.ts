import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readSettings } from "#app/web/settings.server.ts";
import {
  isLoopback,
  portRefusal,
  requireBuild,
  requireDataFolder,
  requireSiteAddress,
} from "#scripts/conditions.ts";
import { databaseRefusal } from "#scripts/database.ts";
import { Refusal } from "#scripts/refusal.ts";

const folder = mkdtempSync(join(tmpdir(), "hub-conditions-"));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (environment: Record<string, string> = {}) =>
  readSettings({ NODE_ENV: "production", ...environment } as NodeJS.ProcessEnv);

describe("what must be there before the hub serves", () => {
  it("is a build", () => {
    expect(() => requireBuild(folder)).toThrow(/not built.*npm run build/);
  });

  it("is a folder it may write in, which is made where it can be", () => {
    writeFileSync(join(folder, "file"), "");
    expect(() => requireDataFolder(read({ DATA_DIR: join(folder, "file/data") }))).toThrow(Refusal);
    expect(() => requireDataFolder(read({ DATA_DIR: "/proc/hub" }))).toThrow(/chown.*DATA_DIR/);
    requireDataFolder(read({ DATA_DIR: join(folder, "a/b/c") }));
    requireDataFolder(read({ DATA_DIR: "/proc/hub", DATABASE_URL: "postgres://db/hub" }));
  });

  it("is the address that people use, where others can reach it", () => {
    const open = { HOST: "0.0.0.0" };
    expect(() => requireSiteAddress(read(open), open as never)).toThrow(/SITE_ADDRESS is missing/);
    const named = { HOST: "0.0.0.0", SITE_ADDRESS: "https://hub.example.dk" };
    requireSiteAddress(read(named), named as never);
    requireSiteAddress(read(), {} as never);
  });

  it("knows which addresses only this machine reaches", () => {
    expect(["127.0.0.1", "127.9.9.9", "localhost", "::1"].every(isLoopback)).toBe(true);
    expect(["0.0.0.0", "::", "10.0.0.1", "127.0.0.1.example.dk"].some(isLoopback)).toBe(false);
  });
});

describe("a failure in words", () => {
  it.each(["EADDRINUSE", "EACCES", "EADDRNOTAVAIL"])("says what to do about %s", (code) => {
    const refusal = portRefusal(Object.assign(new Error("listen"), { code }), read());
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal.message).toMatch(/PORT=3001|Choose one|0\.0\.0\.0/);
  });

  it.each(["ECONNREFUSED", "ENOTFOUND", "28P01", "3D000", "53300"])(
    "names the database and never its password about %s",
    (code) => {
      const settings = read({ DATABASE_URL: "postgres://hub:hemmelig@db.example:5432/network" });
      const { message } = databaseRefusal(Object.assign(new Error(""), { code }), settings);
      expect(message).toContain("db.example:5432/network");
      expect(message).not.toContain("hemmelig");
    },
  );

  it.each(["EACCES", "EROFS", "EISDIR", "SQLITE_CANTOPEN", "SQLITE_READONLY"])(
    "names the file and its owner about %s",
    (code) => {
      const { message } = databaseRefusal(Object.assign(new Error(""), { code }), read());
      expect(message).toMatch(/hub\.db can't be opened for writing\. Let the user .* own it/);
    },
  );

  it("leaves what it does not know as it is", () => {
    const error = Object.assign(new Error("?"), { code: "EODD" });
    expect([portRefusal(error, read()), databaseRefusal(error, read())]).toEqual([error, error]);
  });
});
