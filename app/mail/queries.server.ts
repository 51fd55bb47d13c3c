/** Knows how to read the outbox: how it stands, what failed, and in a demonstration every mail. */
import type { Db } from "#db/client.server.ts";
import type { Instant, Language, MailState } from "#db/schema.ts";

export type OutboxFigures = Record<MailState, number> & {
  /** When the longest waiting mail was written; null where none waits. */
  waitingSince: Instant | null;
};

export async function getOutboxFigures(db: Db): Promise<OutboxFigures> {
  const rows = await db
    .selectFrom("outbox")
    .select((eb) => ["state", eb.fn.countAll<number>().as("mails")])
    .groupBy("state")
    .execute();
  const figures: OutboxFigures = { queued: 0, sending: 0, sent: 0, failed: 0, waitingSince: null };
  for (const row of rows) figures[row.state] = row.mails;
  if (figures.queued > 0) {
    const oldest = await db
      .selectFrom("outbox")
      .select((eb) => eb.fn.min("created_at").as("since"))
      .where("state", "=", "queued")
      .executeTakeFirst();
    figures.waitingSince = oldest?.since ?? null;
  }
  return figures;
}

export async function countFailedMails(db: Db): Promise<number> {
  const { mails } = await db
    .selectFrom("outbox")
    .select((eb) => eb.fn.countAll<number>().as("mails"))
    .where("state", "=", "failed")
    .executeTakeFirstOrThrow();
  return mails;
}

export interface MailRow {
  id: string;
  to: string;
  subject: string;
  state: MailState;
  tries: number;
  lastError: string;
  createdAt: Instant;
}

export interface MailPage {
  mails: MailRow[];
  /** The key of the next page; null on the last. */
  next: string | null;
}

const PAGE = 25;

/** The newest first. `after` is a page's `next`. */
export async function listFailedMails(db: Db, after: string | null): Promise<MailPage> {
  return mailPage(mailRows(db).where("state", "=", "failed"), after);
}

export async function listMails(db: Db, after: string | null): Promise<MailPage> {
  return mailPage(mailRows(db), after);
}

function mailRows(db: Db) {
  return db
    .selectFrom("outbox")
    .select(["id", "to_address", "subject", "state", "attempts", "last_error", "created_at"]);
}

async function mailPage(
  rows: ReturnType<typeof mailRows>,
  after: string | null,
): Promise<MailPage> {
  let query = rows
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(PAGE + 1);
  const [at, id] = after?.split("~") ?? [];
  if (at && id) {
    query = query.where((eb) =>
      eb.or([eb("created_at", "<", at), eb.and([eb("created_at", "=", at), eb("id", "<", id)])]),
    );
  }
  const found = await query.execute();
  const mails = found.slice(0, PAGE).map((row) => ({
    id: row.id,
    to: row.to_address,
    subject: row.subject,
    state: row.state,
    tries: row.attempts,
    lastError: row.last_error,
    createdAt: row.created_at,
  }));
  const last = mails.at(-1);
  return { mails, next: found.length > PAGE && last ? `${last.createdAt}~${last.id}` : null };
}

export interface WholeMail extends MailRow {
  language: Language;
  text: string;
  calendar: string | null;
}

export async function getMail(db: Db, mailId: string): Promise<WholeMail | null> {
  const row = await mailRows(db)
    .select(["text", "calendar", "language"])
    .where("id", "=", mailId)
    .executeTakeFirst();
  if (!row) return null;
  const { to_address, attempts, last_error, created_at, ...facts } = row;
  return {
    ...facts,
    to: to_address,
    tries: attempts,
    lastError: last_error,
    createdAt: created_at,
  };
}
