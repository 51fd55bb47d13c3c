/** What the administration page says of the site that runs: its version, its data, its room to grow. */
import { readFileSync } from "node:fs";
import { sql } from "kysely";
import { engineOf, type Db, type Engine } from "#db/client.server.ts";
import { toInstant } from "#db/columns.server.ts";
import { latestMigration } from "#db/migrate.server.ts";
import { getSiteFactTime } from "#db/site-facts.server.ts";
import type { Database, Instant } from "#db/schema.ts";
import { freeBytes } from "./readiness.server.ts";
import type { Settings } from "./settings.server.ts";

export interface SiteState {
  version: string;
  nodeVersion: string;
  engine: Engine;
  migration: string;
  startedAt: Instant;
  databaseBytes: number;
  /** Null where PostgreSQL keeps the data, or where it can't be known. */
  freeBytes: number | null;
  /** When `npm run backup` last wrote one. */
  backupAt: Instant | null;
  figures: Record<"activePeople" | "invitedPeople" | "seasons" | "meetings" | "notes", number>;
}

export async function getSiteState(db: Db, settings: Settings): Promise<SiteState> {
  const engine = engineOf(db);
  const [databaseBytes, free, backup, figures] = await Promise.all([
    getDatabaseBytes(db, engine),
    engine === "sqlite" ? freeBytes(settings.dataDir) : null,
    getSiteFactTime(db, "backup"),
    getFigures(db),
  ]);
  return {
    version: ownVersion(),
    nodeVersion: process.versions.node,
    engine,
    migration: latestMigration,
    startedAt: toInstant(new Date(Date.now() - process.uptime() * 1000)),
    databaseBytes,
    freeBytes: free,
    backupAt: backup,
    figures,
  };
}

let version: string | undefined;

function ownVersion(): string {
  version ??= (JSON.parse(readFileSync("package.json", "utf8")) as { version: string }).version;
  return version;
}

async function getDatabaseBytes(db: Db, engine: Engine): Promise<number> {
  const size =
    engine === "sqlite"
      ? sql<{ bytes: number }>`select page_count * page_size as bytes
          from pragma_page_count(), pragma_page_size()`
      : sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`;
  const { rows } = await size.execute(db);
  return rows[0]?.bytes ?? 0;
}

async function getFigures(db: Db): Promise<SiteState["figures"]> {
  const [activePeople, invitedPeople, seasons, meetings, notes] = await Promise.all([
    count(db, "person", "active"),
    count(db, "person", "invited"),
    count(db, "season"),
    count(db, "meeting"),
    count(db, "note", "published"),
  ]);
  return { activePeople, invitedPeople, seasons, meetings, notes };
}

type Counted = "person" | "season" | "meeting" | "note";

async function count(db: Db, table: Counted & keyof Database, state?: string): Promise<number> {
  let rows = db.selectFrom(table as "person").select((eb) => eb.fn.countAll<number>().as("rows"));
  if (state) rows = rows.where("state", "=", state as "active");
  return (await rows.executeTakeFirstOrThrow()).rows;
}
