/**
 * `npm run create-admin`: makes a link with which another administrator sets a name and a password.
 * With `-- --email anna@example.dk [--name Anna] [--language en]` it is mailed; else it is printed.
 */
import "./environment.js";
import { parseArgs } from "node:util";
import { z } from "zod";
import { mintFirstAdministratorLink } from "#app/domain/accounts/commands/create-administrator.server.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { queueMail } from "#app/mail/outbox.server.ts";
import { readSettings, sendsMail, type Settings } from "#app/web/settings.server.ts";
import type { Db } from "#db/client.server.ts";
import type { Language } from "#db/schema.ts";
import { transact } from "#db/transaction.server.ts";
import { requireDataFolder } from "./conditions.ts";
import { bringUpToDate, closeHubDatabase, openAnsweringDatabase } from "./database.ts";
import { actOfScript } from "./first-administrator.ts";
import { Refusal, runCommand } from "./refusal.ts";

const USAGE =
  "Use: npm run create-admin\n or: npm run create-admin -- --email anna@example.dk [--name Anna] [--language da|en]";

interface Receiver {
  email: string;
  name: string;
  language: Language;
}

await runCommand(async () => {
  const receiver = readArguments();
  const settings = readSettings(process.env);
  if (receiver && !sendsMail(settings)) {
    throw new Refusal(
      `The link can't be mailed: SMTP_URL is not set. Leave --email out, and the link is printed here.`,
    );
  }
  requireDataFolder(settings);
  const db = await openAnsweringDatabase(settings);
  await bringUpToDate(db);
  const link = await mintFirstAdministratorLink(db, actOfScript(settings));
  if (receiver) {
    await mailLink(db, settings, receiver, link);
    console.log(`The link is in the outbox for ${receiver.email}; the running hub mails it.`);
  } else {
    console.log(`Open this link, once and within a day, to set name and password:\n\n  ${link}\n`);
  }
  await closeHubDatabase(db);
});

function readArguments(): Receiver | null {
  const options = { email: { type: "string" }, name: { type: "string" }, language: { type: "string" } } as const; // prettier-ignore
  let values: { email?: string; name?: string; language?: string };
  try {
    ({ values } = parseArgs({ options }));
  } catch {
    throw new Refusal(USAGE);
  }
  const { email, name = "", language = "da" } = values;
  if (email === undefined) return null;
  if (!z.email().safeParse(email).success)
    throw new Refusal(`"${email}" is not a mail address.\n${USAGE}`);
  if (language !== "da" && language !== "en")
    throw new Refusal(`--language is da or en.\n${USAGE}`);
  return { email, name, language };
}

async function mailLink(db: Db, settings: Settings, receiver: Receiver, link: string) {
  const { email, name, language } = receiver;
  const t = translator(language, "operations");
  const site = settings.siteName;
  const mail = {
    personId: null,
    to: email,
    language,
    subject: t("mail.administrator.subject", { site }),
    greeting: name ? t("mail.administrator.greeting", { name }) : t("mail.administrator.hello"),
    paragraphs: [t("mail.administrator.text", { site })],
    link: { label: t("mail.administrator.link"), address: link },
    reason: t("mail.administrator.reason", { site }),
  };
  const { now } = actOfScript(settings);
  await transact(db, (trx) => queueMail(trx, mail, now), { public: false });
}
