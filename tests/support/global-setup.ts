/** Once for all tests of a project: a PostgreSQL with a migrated template, and the built hub. */
import { execFile } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";
import { openDatabase } from "#db/client.server.ts";
import { prepareDatabase } from "./database-template.ts";
import { createDatabase, startPostgres } from "./postgres-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

export const POSTGRES_TEMPLATE = "hub_template";

export default async function setup(project: TestProject) {
  const [server] = await Promise.all([startPostgres(), buildWhenStale()]);
  const db = openDatabase({
    url: await createDatabase(server.url, POSTGRES_TEMPLATE),
    file: "",
    poolSize: 1,
  });
  await prepareDatabase(db);
  await db.destroy();
  project.provide("postgresUrl", server.url);
  return () => server.stop();
}

/** Route and browser tests run what users run: the build, made again when a source is newer. */
async function buildWhenStale() {
  const built = "build/server/index.js";
  const builtAt = existsSync(built) ? statSync(built).mtimeMs : 0;
  if (newestSource() < builtAt) return;
  await promisify(execFile)("npx", ["remix", "vite:build"], { maxBuffer: 1 << 26 });
}

function newestSource(): number {
  const times = ["app", "db"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map(
      (file) => statSync(join(folder, file)).mtimeMs,
    ),
  );
  return Math.max(...times, ...["vite.config.ts", "package.json"].map((f) => statSync(f).mtimeMs));
}
