/** Gives each test a database of its own, on the engine asked for. */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, inject } from "vitest";
import { openDatabase, type Db, type Engine } from "#db/client.server.ts";
import { newId } from "#db/columns.server.ts";
import { prepareDatabase } from "./database-template.ts";
import { createDatabase, dropDatabase } from "./postgres-server.ts";

/** `describe.each(engines)("… on %s", (engine) => { const db = useDatabase(engine); … })` */
export const engines = ["sqlite", "postgres"] as const satisfies readonly Engine[];

const folder = mkdtempSync(join(tmpdir(), "hub-tests-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

export interface TestDatabase {
  db: Db;
  /** Where it lies, for tests that open it again or start a process on it. */
  location: { url?: string; file: string };
  remove(): Promise<void>;
}

export async function newDatabase(engine: Engine): Promise<TestDatabase> {
  return engine === "sqlite" ? newSqlite() : newPostgres();
}

/** A fresh database for each test; call the result inside the test to get it. */
export function useDatabase(engine: Engine): (() => Db) & { current(): TestDatabase } {
  let current: TestDatabase;
  beforeEach(async () => {
    current = await newDatabase(engine);
  });
  afterEach(() => current.remove());
  return Object.assign(() => current.db, { current: () => current });
}

async function newSqlite(): Promise<TestDatabase> {
  const template = join(folder, "template.db");
  if (!existsSync(template)) {
    const db = openDatabase({ file: template });
    await prepareDatabase(db);
    await db.destroy();
  }
  const file = join(folder, `${newId()}.db`);
  copyFileSync(template, file);
  const db = openDatabase({ file });
  return { db, location: { file }, remove: () => db.destroy() };
}

async function newPostgres(): Promise<TestDatabase> {
  const server = inject("postgresUrl");
  const name = `test_${newId()}`;
  const url = await createDatabase(server, name, "hub_template");
  const db = openDatabase({ url, file: "", poolSize: 5 });
  const remove = async () => {
    await db.destroy();
    await dropDatabase(server, name);
  };
  return { db, location: { url, file: "" }, remove };
}
