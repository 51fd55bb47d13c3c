/** Puts the hub on a port and takes it down again without losing an answer. */
import type { Server } from "node:http";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { Logger } from "pino";
import { createHub } from "#app/web/hub.server.ts";
import type { Settings } from "#app/web/settings.server.ts";
import type { Db } from "#db/client.server.ts";
import { portRefusal } from "./conditions.ts";

export { openHubDatabase } from "./database.ts";

const DRAIN_MS = 10_000;
/** Longer than a proxy keeps its connections, so that it never sends on one that is being closed. */
const KEEP_ALIVE_MS = 75_000;

export async function loadBuild(): Promise<ServerBuild> {
  return import(pathToFileURL(resolve("build/server/index.js")).href) as Promise<ServerBuild>;
}

/** Resolves when the port is open; rejects with a sentence where it cannot be had. */
export async function serve(db: Db, settings: Settings, log: Logger): Promise<Server> {
  const hub = createHub({ db, settings, log, build: await loadBuild() });
  return new Promise((opened, failed) => {
    const server = hub.listen(settings.port, settings.host, () => opened(server));
    server.keepAliveTimeout = KEEP_ALIVE_MS;
    server.once("error", (error) => failed(portRefusal(error, settings)));
  });
}

/**
 * On SIGTERM or SIGINT: no new requests, those under way are answered, then `close` runs. A second
 * signal ends it at once.
 */
export function stopGracefully(server: Server, log: Logger, close: () => Promise<void>): void {
  const stop = (signal: string) => {
    log.info({ signal }, "stopping");
    for (const again of ["SIGTERM", "SIGINT"] as const) process.once(again, () => process.exit(1));
    // A connection kept alive is idle once its answer is out, and would hold the server open.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    const timer = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(timer);
      void end(log, close);
    });
    server.closeIdleConnections();
  };
  let stopping = false;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      if (stopping) return;
      stopping = true;
      stop(signal);
    });
  }
}

async function end(log: Logger, close: () => Promise<void>): Promise<void> {
  const late = setTimeout(() => {
    log.warn({}, "stopped before everything was put away");
    process.exit(1);
  }, DRAIN_MS);
  try {
    await close();
    clearTimeout(late);
    log.info({}, "stopped");
    process.exit(0);
  } catch (error) {
    log.error({ err: error }, "stopping failed");
    process.exit(1);
  }
}
