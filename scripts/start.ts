/** `npm start`: serves the site that was built. */
import { createLog } from "#app/web/request-log.server.ts";
import { readSettings } from "#app/web/settings.server.ts";
import { loadReferenceData } from "#app/domain/municipalities/commands.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { openHubDatabase, serve, stopGracefully } from "./serve.ts";

const settings = readSettings(process.env);
const log = createLog(settings.logLevel);
const db = openHubDatabase(settings, log);
await migrateToLatest(db);
await loadReferenceData(db, "content/reference");
const server = await serve(db, settings, log);
stopGracefully(server, log, () => db.destroy());
log.info({ address: settings.siteAddress }, "serving");
