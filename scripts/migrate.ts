/** `npm run migrate`: brings the database to this version's schema and reference data. */
import "./environment.js";
import { readSettings } from "#app/web/settings.server.ts";
import { requireDataFolder } from "./conditions.ts";
import { bringUpToDate, closeHubDatabase, openAnsweringDatabase } from "./database.ts";
import { runCommand } from "./refusal.ts";

await runCommand(async () => {
  const settings = readSettings(process.env);
  requireDataFolder(settings);
  const db = await openAnsweringDatabase(settings);
  const done = await bringUpToDate(db);
  await closeHubDatabase(db);
  console.log(done.length > 0 ? `Migrated: ${done.join(", ")}.` : "The database is up to date.");
});
