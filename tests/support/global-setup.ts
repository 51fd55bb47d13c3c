/** Once for all tests of a project: a PostgreSQL with a migrated template, and the built hub. */
import type { TestProject } from "vitest/node";
import { openDatabase } from "#db/client.server.ts";
import { buildWhenStale } from "#scripts/build.ts";
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
