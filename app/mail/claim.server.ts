/**
 * Knows which mails are due and who is sending them. A claim is one statement, so two workers never
 * hold the same mail; a claim whose worker was killed runs out, and the next worker takes it over.
 */
import type { Db } from "#db/client.server.ts";
import { engineOf } from "#db/client.server.ts";
import { toInstant } from "#db/columns.server.ts";
import type { Instant } from "#db/schema.ts";
import type { OutgoingMail } from "./transport.server.ts";

export interface ClaimedMail extends OutgoingMail {
  /** This one included. */
  tries: number;
  createdAt: Instant;
  /** Proof of the claim: whoever took the mail over later has another. */
  lockedUntil: Instant;
}

/** Longer than any mail may take, so that a claim runs out only when its worker is gone. */
export const CLAIM_MS = 5 * 60_000;

export async function claimDueMails(db: Db, now: Date, most: number): Promise<ClaimedMail[]> {
  const lockedUntil = toInstant(new Date(now.getTime() + CLAIM_MS));
  // Looked for first: the update alone would take SQLite's write lock every second for nothing.
  if ((await dueMails(db, toInstant(now)).limit(1).execute()).length === 0) return [];
  const due = dueMails(db, toInstant(now)).orderBy("next_at").orderBy("id").limit(most);
  const rows = await db
    .with(
      (cte) => cte("due").materialized(),
      () => (engineOf(db) === "postgres" ? due.forUpdate().skipLocked() : due),
    )
    .updateTable("outbox")
    .set((eb) => ({
      state: "sending" as const,
      locked_until: lockedUntil,
      attempts: eb("attempts", "+", 1),
    }))
    .where("id", "in", (eb) => eb.selectFrom("due").select("due.id"))
    .returning(["id", "to_address", "language", "subject", "text", "html", "attempts"])
    .returning(["calendar", "calendar_method", "created_at"])
    .execute();
  return rows
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((row) => ({
      id: row.id,
      to: row.to_address,
      language: row.language,
      subject: row.subject,
      text: row.text,
      html: row.html,
      calendar: row.calendar ? { text: row.calendar, method: row.calendar_method! } : null,
      tries: row.attempts,
      createdAt: row.created_at,
      lockedUntil,
    }));
}

function dueMails(db: Db, now: Instant) {
  return db
    .selectFrom("outbox")
    .select("id")
    .where((eb) =>
      eb.or([
        eb.and([eb("state", "=", "queued"), eb("next_at", "<=", now)]),
        eb.and([eb("state", "=", "sending"), eb("locked_until", "<=", now)]),
      ]),
    );
}

export async function markSent(db: Db, mail: ClaimedMail, now: Instant): Promise<void> {
  await settle(db, mail, { state: "sent", sent_at: now, last_error: "" });
}

/** `counted` is false where the try says nothing of this mail. */
export async function markForLater(
  db: Db,
  mail: ClaimedMail,
  { nextAt, error, counted }: { nextAt: Instant; error: string; counted: boolean },
): Promise<void> {
  const attempts = counted ? mail.tries : mail.tries - 1;
  await settle(db, mail, { state: "queued", next_at: nextAt, last_error: error, attempts });
}

export async function markFailed(db: Db, mail: ClaimedMail, error: string): Promise<void> {
  await settle(db, mail, { state: "failed", last_error: error });
}

interface Settled {
  state: "sent" | "queued" | "failed";
  sent_at?: Instant;
  next_at?: Instant;
  last_error: string;
  attempts?: number;
}

/** Leaves the row alone where another worker has taken it over meanwhile. */
async function settle(db: Db, mail: ClaimedMail, outcome: Settled): Promise<void> {
  await db
    .updateTable("outbox")
    .set({ ...outcome, locked_until: null })
    .where("id", "=", mail.id)
    .where("state", "=", "sending")
    .where("locked_until", "=", mail.lockedUntil)
    .execute();
}
