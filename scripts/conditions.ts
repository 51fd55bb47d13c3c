/** What must be there before the site can be served; each missing thing is a sentence with its remedy. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { isIP } from "node:net";
import { dirname, join, resolve } from "node:path";
import type { Settings } from "#app/web/settings.server.ts";
import { Refusal } from "./refusal.ts";

export function requireBuild(folder = "."): void {
  if (existsSync(join(folder, "build/server/index.js")) && existsSync(join(folder, "build/client")))
    return;
  throw new Refusal(
    `The site is not built: there is no build/ in ${resolve(folder)}. Run "npm run build" there first.`,
  );
}

/** Only the embedded database lies there; with PostgreSQL nothing is written to disk. */
export function requireDataFolder(settings: Settings): void {
  if (settings.databaseUrl) return;
  const folder = resolve(settings.dataDir);
  const trial = join(folder, `.trial-${process.pid}`);
  try {
    makeFolder(folder);
    writeFileSync(trial, "");
    rmSync(trial);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Refusal(
      `The data folder ${folder} can't be written in (${code}). ` +
        `Let the user that runs the hub own it (chown), or name another folder in DATA_DIR.`,
    );
  }
}

/** Step by step: Node's own recursive way never returns where a parent refuses, as under /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** Links in mails and the session's cookie need the address that people use. */
export function requireSiteAddress(settings: Settings, environment: NodeJS.ProcessEnv): void {
  if (settings.mode !== "production" || environment.SITE_ADDRESS || isLoopback(settings.host))
    return;
  throw new Refusal(
    `SITE_ADDRESS is missing, and HOST=${settings.host} lets others reach the hub. Links in mails and ` +
      `the sign-in cookie need the address that people use: set SITE_ADDRESS=https://hub.example.dk. ` +
      `To try the hub on this machine alone, leave HOST out.`,
  );
}

export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

/** Turns what a port says when it can't be had into a sentence. */
export function portRefusal(error: NodeJS.ErrnoException, { host, port }: Settings): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new Refusal(
        `Port ${port} on ${host} is taken by another program (perhaps the hub already runs). ` +
          `Stop it, or choose another with PORT=${port + 1}.`,
      );
    case "EACCES":
      return new Refusal(
        `This user may not open port ${port}. Choose one above 1023 with PORT, and let a proxy such as nginx answer on 443.`,
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new Refusal(
        `HOST=${host} is not an address of this machine. Use 127.0.0.1 behind a proxy, or 0.0.0.0 for all addresses.`,
      );
    default:
      return error;
  }
}
