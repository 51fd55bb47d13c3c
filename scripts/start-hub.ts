/** Serves the site that was built, or says why not; scripts/start.js reads the environment and begins it. */
import type { Logger } from "pino";
import { createLog } from "#app/web/request-log.server.ts";
import { readSettings, sendsMail, type Settings } from "#app/web/settings.server.ts";
import { startBackground } from "./background.ts";
import { requireBuild, requireDataFolder, requireSiteAddress } from "./conditions.ts";
import { bringUpToDate, closeHubDatabase, openAnsweringDatabase } from "./database.ts";
import { printFirstAdministratorLink } from "./first-administrator.ts";
import { runCommand } from "./refusal.ts";
import { serve, stopGracefully } from "./serve.ts";

await runCommand(async () => {
  const settings = readSettings(process.env);
  requireSiteAddress(settings, process.env);
  requireBuild();
  requireDataFolder(settings);
  const log = createLog(settings.logLevel);
  const db = await openAnsweringDatabase(settings, log);
  const migrations = await bringUpToDate(db);
  if (migrations.length > 0) log.info({ migrations }, "database brought up to date");
  const server = await serve(db, settings, log);
  const background = startBackground(db, settings, log);
  stopGracefully(server, log, async () => {
    await background.stop();
    await closeHubDatabase(db);
  });
  endOnBugs(log);
  log.info({ address: settings.siteAddress, host: settings.host, port: settings.port }, "serving");
  warnOfGaps(settings, log);
  await printFirstAdministratorLink(db, settings);
});

function warnOfGaps(settings: Settings, log: Logger): void {
  if (!sendsMail(settings)) log.warn({}, "SMTP_URL is not set: mails wait in the outbox");
  else if (!process.env.MAIL_FROM) {
    log.warn(
      {},
      "MAIL_FROM is not set: many mail servers refuse the address that is made up for it",
    );
  }
  if (!settings.secure && process.env.SITE_ADDRESS) {
    log.warn({}, "SITE_ADDRESS is not https: passwords travel in the open");
  }
}

/** What nobody caught leaves the process in a state that nobody knows; whoever runs it starts it anew. */
function endOnBugs(log: Logger): void {
  const end = (error: unknown) => {
    log.fatal({ err: error }, "ended by an error that nobody caught");
    process.exit(1);
  };
  process.on("uncaughtException", end).on("unhandledRejection", end);
}
