/**
 * `npm run demo`: the product with living demonstration data. Builds where something changed, fills a new
 * database, serves, and says whom to sign in as. `-- --fresh` starts over; without it, what was done stays.
 */
import "./environment.js";
import { rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { sql } from "kysely";
import { createLog } from "#app/web/request-log.server.ts";
import { readSettings, type Settings } from "#app/web/settings.server.ts";
import { engineOf, type Db } from "#db/client.server.ts";
import { toInstant } from "#db/columns.server.ts";
import { appliedMigrations } from "#db/migrate.server.ts";
import { getSiteFact, putSiteFact } from "#db/site-facts.server.ts";
import { startBackground } from "./background.ts";
import { buildWhenStale } from "./build.ts";
import { requireDataFolder } from "./conditions.ts";
import {
  bringUpToDate,
  closeHubDatabase,
  databaseFile,
  openAnsweringDatabase,
} from "./database.ts";
import { DEMO_PASSWORD, fillDemonstration } from "./demo/fill.ts";
import { Refusal, runCommand } from "./refusal.ts";
import { serve, stopGracefully } from "./serve.ts";

/** Marks a database as ours to throw away: begun, then filled. */
const MARK = "demonstration";

await runCommand(async () => {
  const { values } = parseArgs({ options: { fresh: { type: "boolean", default: false } } });
  // A folder of its own, so that trying the hub never touches a real one beside it.
  process.env.DATA_DIR ||= "data/demo";
  const settings = readSettings(process.env, { demo: true });
  requireDataFolder(settings);
  console.log("Building the site where something changed …");
  await buildWhenStale();
  const log = createLog(process.env.LOG_LEVEL ? settings.logLevel : "warn");
  const db = await openDemonstration(settings, values.fresh);
  const server = await serve(db, settings, log);
  const background = startBackground(db, settings, log);
  stopGracefully(server, log, async () => {
    await background.stop();
    await closeHubDatabase(db);
  });
  console.log(welcome(settings));
});

async function openDemonstration(settings: Settings, fresh: boolean): Promise<Db> {
  let db = await openAnsweringDatabase(settings);
  const mark = await markOf(db);
  if (mark === "not ours") {
    throw new Refusal(
      "This database is not a demonstration, so it is left alone. Name another with DATA_DIR or DATABASE_URL.",
    );
  }
  if (fresh || mark === "begun") {
    await empty(db, settings);
    db = await openAnsweringDatabase(settings);
  }
  await bringUpToDate(db);
  if ((await getSiteFact(db, MARK)) !== "filled") await fill(db, settings);
  return db;
}

async function markOf(db: Db): Promise<"new" | "begun" | "filled" | "not ours"> {
  const migrated = (await appliedMigrations(db)).length > 0;
  if (!migrated) return "new";
  const mark = await getSiteFact(db, MARK);
  if (mark === "begun" || mark === "filled") return mark;
  const someone = await db.selectFrom("person").select("id").limit(1).executeTakeFirst();
  return someone ? "not ours" : "new";
}

async function empty(db: Db, settings: Settings): Promise<void> {
  if (engineOf(db) === "postgres") {
    await sql`drop schema public cascade`.execute(db);
    await sql`create schema public`.execute(db);
    await db.destroy();
    return;
  }
  await db.destroy();
  for (const end of ["", "-wal", "-shm"]) rmSync(databaseFile(settings) + end, { force: true });
}

async function fill(db: Db, settings: Settings): Promise<void> {
  console.log("Filling it with four seasons of invented leaders, meetings and notes …");
  const now = toInstant(new Date());
  await putSiteFact(db, MARK, "begun", now);
  await fillDemonstration(db, now, { name: settings.siteName, address: settings.siteAddress });
  await putSiteFact(db, MARK, "filled", now);
}

function welcome({ siteAddress }: Settings): string {
  return `
The hub is open: ${siteAddress}
Stop it with Ctrl+C. Running it again keeps what you did; "npm run demo -- --fresh" starts over.

Sign in with the password ${DEMO_PASSWORD} as
  leader@demo.example         a leader: answer the next meeting, see your peer, write a note
  organiser@demo.example      runs the network: applications, meetings, pairing
  facilitator@demo.example    runs single meetings: agenda and minutes
  admin@demo.example          the administrator: people, the audit log

First: sign in as the leader and answer the next meeting on the front page. Then, as the organiser,
decide on the applications for season 4. Mails are kept, not sent: ${siteAddress}/demo/mail
`;
}
