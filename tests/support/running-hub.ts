/** The hub as an administrator runs it: `npm start` in a process of its own, on a free port. */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { openDatabase, type Db, type Engine } from "#db/client.server.ts";
import { startCommand } from "./command.ts";
import { newDatabase, type TestDatabase } from "./database.ts";

export interface RunningHub {
  url: string;
  process: ChildProcess;
  /** Everything it has said: JSON lines on one, words for people on the other. */
  said: { output: string; errors: string };
  /** Gives its exit code; null where the signal ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Resolves when it serves; rejects with what it said where it ends instead. */
export async function runHub(settings: Record<string, string>, port?: number): Promise<RunningHub> {
  const own = port ?? (await freePort());
  const process = startCommand("start", [], { PORT: String(own), ...settings });
  const said = { output: "", errors: "" };
  const ended = once(process, "close") as Promise<[number | null]>;
  const serving = new Promise<void>((resolve) => {
    process.stdout!.on("data", (chunk: Buffer) => {
      said.output += chunk.toString();
      if (said.output.includes('"msg":"serving"')) resolve();
    });
  });
  process.stderr!.on("data", (chunk: Buffer) => (said.errors += chunk.toString()));
  const early = ended.then(([code]) => {
    throw new Error(`The hub ended with ${code}: ${said.errors}${said.output}`);
  });
  await Promise.race([serving, early]);
  early.catch(() => {});
  return {
    url: `http://127.0.0.1:${own}`,
    process,
    said,
    async stop(signal = "SIGTERM") {
      if (process.exitCode === null && process.signalCode === null) process.kill(signal);
      const [code] = await ended;
      return code;
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

export interface HubPlace {
  folder: string;
  database: TestDatabase;
  settings: Record<string, string>;
  /** A handle on what the hub serves. */
  open(): Db;
}

/** A filled database where a hub process finds it, with the settings that lead there. */
export async function newHubPlace(
  engine: Engine,
  fill: (database: TestDatabase) => Promise<void> = async () => {},
): Promise<HubPlace> {
  const folder = mkdtempSync(join(tmpdir(), "hub-place-"));
  const database = await newDatabase(engine);
  await fill(database);
  if (engine === "postgres")
    return {
      folder,
      database,
      settings: { DATA_DIR: folder, DATABASE_URL: database.location.url! },
      open: () => openDatabase(database.location),
    };
  const file = join(folder, "hub.db");
  await sql`vacuum into ${file}`.execute(database.db);
  return {
    folder,
    database,
    settings: { DATA_DIR: folder },
    open: () => openDatabase({ file }),
  };
}
