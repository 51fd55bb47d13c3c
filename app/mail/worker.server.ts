/**
 * Sends what is in the outbox, beside the requests. Any number of workers may run: each mail is sent
 * once. Only where a worker dies between the server's "taken" and its own note of it is a mail sent
 * again, with the same Message-ID.
 */
import type { Db } from "#db/client.server.ts";
import { toInstant } from "#db/columns.server.ts";
import { GIVE_UP_MS, MAX_TRIES, waitAfterOutage, waitAfterTry } from "./backoff.ts";
import {
  claimDueMails,
  markFailed,
  markForLater,
  markSent,
  type ClaimedMail,
} from "./claim.server.ts";
import {
  createMailTransport,
  MAIL_CONNECTIONS,
  type Delivery,
  type MailTransport,
} from "./transport.server.ts";

/** Neither addresses nor subjects are logged: ids, codes and figures only. */
export interface MailLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export interface MailWorkerParts {
  db: Db;
  smtpUrl: string;
  /** Name and address: "Netværket <netvaerk@example.dk>". */
  from: string;
  log: MailLog;
  clock?: () => Date;
}

export interface MailWorker {
  /** Claims no more and waits for what is under way. */
  stop(): Promise<void>;
}

/** How often the outbox is looked into while it is empty. */
const POLL_MS = 1_000;
const AFTER_ERROR_MS = 5_000;

export function startMailWorker(parts: MailWorkerParts): MailWorker {
  const stopping = new AbortController();
  const post = createPost(parts);
  const run = async () => {
    while (!stopping.signal.aborted) {
      const wait = await post.sendDue().catch((error: unknown) => {
        parts.log.error({ err: error }, "the outbox could not be read or written");
        return AFTER_ERROR_MS;
      });
      if (wait > 0) await pause(wait, stopping.signal);
    }
  };
  const ended = run().finally(() => post.close());
  return {
    stop() {
      stopping.abort();
      return ended;
    },
  };
}

export interface Post {
  /** One round: sends what is due and gives the milliseconds to wait before the next. */
  sendDue(): Promise<number>;
  close(): void;
}

/** A worker's rounds without its clockwork. */
export function createPost({
  db,
  smtpUrl,
  from,
  log,
  clock = () => new Date(),
}: MailWorkerParts): Post {
  let transport: MailTransport | undefined;
  let outages = 0;
  const close = () => {
    transport?.close();
    transport = undefined;
  };
  return {
    close,
    async sendDue() {
      // One mail knocks on the door of a server that was away.
      const mails = await claimDueMails(db, clock(), outages > 0 ? 1 : MAIL_CONNECTIONS);
      if (mails.length === 0) {
        close();
        return POLL_MS;
      }
      const open = (transport ??= createMailTransport(smtpUrl, from));
      const deliveries = await Promise.all(
        mails.map(async (mail) => {
          const delivery = await open.send(mail);
          await persistently(() => note(db, mail, delivery, clock()));
          if (delivery.state !== "sent")
            log.warn(
              { mailId: mail.id, code: delivery.code, state: delivery.state },
              "mail not sent",
            );
          return delivery;
        }),
      );
      if (!deliveries.some((delivery) => delivery.state === "outage")) {
        outages = 0;
        log.info({ mails: mails.length }, "mails handed over");
        return 0;
      }
      close();
      outages += 1;
      return waitAfterOutage(outages, Math.random());
    },
  };
}

async function note(db: Db, mail: ClaimedMail, delivery: Delivery, now: Date): Promise<void> {
  if (delivery.state === "sent") return markSent(db, mail, toInstant(now));
  const { state, error } = delivery;
  if (state === "outage") {
    const waited = now.getTime() - Date.parse(mail.createdAt);
    if (waited > GIVE_UP_MS) return markFailed(db, mail, error);
    return markForLater(db, mail, { nextAt: toInstant(now), error, counted: false });
  }
  if (state === "refused" || mail.tries >= MAX_TRIES) return markFailed(db, mail, error);
  const nextAt = new Date(now.getTime() + waitAfterTry(mail.tries, Math.random()));
  return markForLater(db, mail, { nextAt: toInstant(nextAt), error, counted: true });
}

/** What is not noted down is sent again later, so a database that blinks is asked once more. */
async function persistently(act: () => Promise<void>): Promise<void> {
  for (const wait of [200, 1_000, 3_000]) {
    try {
      return await act();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return act();
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener("abort", done);
  });
}
