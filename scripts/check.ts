/** `npm run check`: looks at everything the hub needs, and says in plain words how each thing stands. */
import "./environment.js";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { sql } from "kysely";
import { createMailTransport } from "#app/mail/transport.server.ts";
import { getOutboxFigures } from "#app/mail/queries.server.ts";
import { freeBytes, LEAST_FREE_BYTES } from "#app/web/readiness.server.ts";
import { readSettings, SettingsError, type Settings } from "#app/web/settings.server.ts";
import { engineOf, type Db } from "#db/client.server.ts";
import { appliedMigrations, pendingMigrations, unknownMigrations } from "#db/migrate.server.ts";
import { requireBuild, requireDataFolder, requireSiteAddress } from "./conditions.ts";
import { databaseFile, openAnsweringDatabase } from "./database.ts";
import { Refusal, runCommand } from "./refusal.ts";

let wrong = 0;

function say(sign: "✓" | "!" | "✗", words: string): void {
  if (sign === "✗") wrong += 1;
  console.log(`${sign} ${words}`);
}

await runCommand(async () => {
  const settings = inWords(() => readSettings(process.env), "The settings are sound.");
  if (settings) {
    inWords(() => requireSiteAddress(settings, process.env), `People use ${settings.siteAddress}.`);
    inWords(() => requireBuild(), "The site is built.");
    inWords(() => requireDataFolder(settings), placeOfData(settings));
    await checkDisk(settings);
    const db = await openIfThere(settings);
    if (db) {
      await checkDatabase(db);
      await checkOutbox(db, settings);
      await db.destroy();
    }
    await checkMail(settings);
  }
  console.log(wrong === 0 ? "\nAll is well." : `\n${wrong} of these must be mended.`);
  process.exit(wrong === 0 ? 0 : 1);
});

function inWords<T>(look: () => T, well: string): T | undefined {
  try {
    const found = look();
    say("✓", well);
    return found;
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof SettingsError)) throw error;
    say("✗", error.message);
    return undefined;
  }
}

function placeOfData(settings: Settings): string {
  return settings.databaseUrl
    ? "The data lies in PostgreSQL."
    : `The data folder ${resolve(settings.dataDir)} can be written in.`;
}

async function checkDisk(settings: Settings): Promise<void> {
  const free = settings.databaseUrl ? null : await freeBytes(settings.dataDir);
  if (free === null) return;
  const room = `${(free / 1e9).toFixed(1)} GB are free on its disk.`;
  say(free < LEAST_FREE_BYTES ? "✗" : "✓", room);
}

async function openIfThere(settings: Settings): Promise<Db | undefined> {
  if (!settings.databaseUrl && !existsSync(databaseFile(settings))) {
    say("!", `There is no database yet: "npm start" makes it.`);
    return undefined;
  }
  try {
    return await openAnsweringDatabase(settings);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say("✗", error.message);
    return undefined;
  }
}

async function checkDatabase(db: Db): Promise<void> {
  const applied = await appliedMigrations(db);
  const unknown = unknownMigrations(applied);
  const pending = await pendingMigrations(db);
  if (unknown.length > 0) say("✗", `The database is of a newer version (${unknown.join(", ")}).`);
  else if (pending.length > 0)
    say(
      "!",
      `The database lacks ${pending.join(", ")}: "npm start" or "npm run migrate" runs them.`,
    );
  else say("✓", `The database has the newest schema (${applied.at(-1)}).`);
  if (engineOf(db) === "sqlite") await checkIntegrity(db);
}

async function checkIntegrity(db: Db): Promise<void> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(5)`.execute(db);
  const broken = rows.map((row) => row.integrity_check).filter((said) => said !== "ok");
  const loose = (await sql`pragma foreign_key_check`.execute(db)).rows.length;
  if (broken.length > 0)
    say("✗", `The database is damaged: ${broken.join("; ")}. Restore a backup.`);
  else if (loose > 0) say("✗", `${loose} rows point at rows that are not there. Restore a backup.`);
  else say("✓", "The database is whole, and its rows fit together.");
}

async function checkOutbox(db: Db, settings: Settings): Promise<void> {
  if ((await pendingMigrations(db)).length > 0) return;
  const { queued, sending, failed } = await getOutboxFigures(db);
  const waiting = queued + sending;
  say(failed > 0 ? "!" : "✓", `${waiting} mails wait, and ${failed} could not be delivered.`);
  if (failed > 0) console.log(`  See ${settings.siteAddress}/administration.`);
}

async function checkMail(settings: Settings): Promise<void> {
  if (!settings.smtpUrl) return say("!", "SMTP_URL is not set: mails are kept and not sent.");
  const { host } = new URL(settings.smtpUrl);
  const transport = createMailTransport(settings.smtpUrl, settings.mailFrom);
  const problem = await transport.check();
  transport.close();
  if (problem) say("✗", `The mail server ${host} does not take mails: ${problem.error}`);
  else say("✓", `The mail server ${host} answers and lets the hub in.`);
}
