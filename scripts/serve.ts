/** Puts the hub on a port and takes it down again without losing an answer. */
import type { Server } from "node:http";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { Logger } from "pino";
import { createHub } from "#app/web/hub.server.ts";
import type { Settings } from "#app/web/settings.server.ts";
import { openDatabase, type Db } from "#db/client.server.ts";

const DRAIN_MS = 10_000;

export function openHubDatabase(settings: Settings, log?: Logger): Db {
  return openDatabase({
    url: settings.databaseUrl,
    file: join(settings.dataDir, "hub.db"),
    onConnectionLost: (error) => log?.warn({ err: error }, "database connection lost"),
  });
}

export async function loadBuild(): Promise<ServerBuild> {
  return import(pathToFileURL(resolve("build/server/index.js")).href) as Promise<ServerBuild>;
}

/** Resolves when the port is open; rejects where it cannot be had. */
export async function serve(db: Db, settings: Settings, log: Logger): Promise<Server> {
  const hub = createHub({ db, settings, log, build: await loadBuild() });
  return new Promise((opened, failed) => {
    const server = hub.listen(settings.port, settings.host, () => opened(server));
    server.once("error", failed);
  });
}

/** On SIGTERM or SIGINT: no new requests, those under way are answered, then `close` runs. */
export function stopGracefully(server: Server, log: Logger, close: () => Promise<void>): void {
  const stop = (signal: string) => {
    log.info({ signal }, "stopping");
    const timer = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    server.close(() => {
      clearTimeout(timer);
      void close().finally(() => process.exit(0));
    });
    server.closeIdleConnections();
  };
  process.once("SIGTERM", () => stop("SIGTERM"));
  process.once("SIGINT", () => stop("SIGINT"));
}
