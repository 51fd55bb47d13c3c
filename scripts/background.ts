/** What a serving process does beside answering: it sends mails; once an hour it tidies up and asks partners; at its end, runs end. */
import type { Logger } from "pino";
import { clearExpired } from "#app/domain/accounts/commands/clear-expired.server.ts";
import { releaseSeats } from "#app/domain/meetings/commands/release-seats.server.ts";
import { renderNotesAnew } from "#app/domain/notes/commands/render-anew.server.ts";
import { askWhetherMet } from "#app/domain/pairing/commands/ask-whether-met.server.ts";
import { endWorkOf } from "#app/domain/pairing/commands/tell-work.server.ts";
import { thisProcess } from "#app/domain/pairing/thread/this-process.server.ts";
import { forgetOldMails } from "#app/mail/commands.server.ts";
import { createMailTransport } from "#app/mail/transport.server.ts";
import { startMailWorker } from "#app/mail/worker.server.ts";
import { sendsMail, type Settings } from "#app/web/settings.server.ts";
import { refreshStatistics, type Db } from "#db/client.server.ts";
import { toInstant } from "#db/columns.server.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export interface Background {
  stop(): Promise<void>;
}

export function startBackground(db: Db, settings: Settings, log: Logger): Background {
  const cleaning = startCleaning(db, settings, log);
  const endRuns = () => endWorkOf(db, { process: thisProcess(), now: toInstant(new Date()) });
  if (!sendsMail(settings))
    return {
      async stop() {
        cleaning.stop();
        await endRuns();
      },
    };
  const { smtpUrl, mailFrom: from } = settings;
  void warnOfSilentMailServer(smtpUrl, from, log);
  const worker = startMailWorker({ db, smtpUrl, from, log });
  return {
    async stop() {
      cleaning.stop();
      await endRuns();
      await worker.stop();
    },
  };
}

/** A mail server that is away is no reason not to serve: mails wait for it. */
async function warnOfSilentMailServer(smtpUrl: string, from: string, log: Logger): Promise<void> {
  const transport = createMailTransport(smtpUrl, from);
  const problem = await transport.check();
  transport.close();
  if (problem) {
    const { host } = new URL(smtpUrl);
    log.warn(
      { host, code: problem.code },
      "the mail server does not answer; mails wait in the outbox",
    );
  }
}

/**
 * Any number of processes may clean: what one has deleted, the next does not find. A step that fails leaves
 * the others to be done.
 */
export async function clean(db: Db, settings: Settings, now: Date): Promise<void> {
  const site = { name: settings.siteName, address: settings.siteAddress };
  const act = { actorId: null, now: toInstant(now), site };
  const mailsBefore = toInstant(new Date(now.getTime() - settings.mailKeepDays * DAY_MS));
  const steps = [
    () => clearExpired(db, act),
    () => releaseSeats(db, act, "all"),
    () => forgetOldMails(db, mailsBefore),
    () => refreshStatistics(db),
    () => renderNotesAnew(db),
  ];
  const failures: unknown[] = [];
  for (const step of steps) await step().catch((error) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, "Not all was cleaned.");
}

/** Partners are asked by mail whether they met; any number of processes may ask. */
export async function ask(db: Db, settings: Settings, now: Date): Promise<void> {
  const site = { name: settings.siteName, address: settings.siteAddress };
  await askWhetherMet(db, { actorId: null, now: toInstant(now), site });
}

function startCleaning(db: Db, settings: Settings, log: Logger): { stop(): void } {
  const round = async () => {
    const now = new Date();
    const failed = (what: string) => (error: unknown) => log.error({ err: error }, what);
    await clean(db, settings, now).catch(failed("cleaning failed"));
    await ask(db, settings, now).catch(failed("asking partners failed"));
  };
  // Not at once: the first visitors come first.
  const soon = setTimeout(round, 60_000);
  const hourly = setInterval(round, HOUR_MS);
  soon.unref();
  hourly.unref();
  return {
    stop() {
      clearTimeout(soon);
      clearInterval(hourly);
    },
  };
}
