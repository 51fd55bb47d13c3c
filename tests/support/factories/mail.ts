import type { Db } from "#db/client.server.ts";
import { newId } from "#db/columns.server.ts";
import type { Mail } from "#app/mail/mail.ts";
import { queueMail } from "#app/mail/outbox.server.ts";

/** A short mail in Danish, but for what is said otherwise. */
export function someMail(facts: Partial<Mail> = {}): Mail {
  return {
    personId: null,
    to: "anne.baek@example.dk",
    language: "da",
    subject: "Møde i Ærøskøbing på fredag",
    greeting: "Kære Anne",
    paragraphs: ["Vi ses på Ærø. Tag gerne en kollega med."],
    link: { label: "Svar på mødet", address: "https://hub.example.dk/meetings/1" },
    reason: "Du får mailen, fordi du er med i netværket.",
    ...facts,
  };
}

export async function makeMail(
  db: Db,
  facts: Partial<Mail> = {},
  now = "2026-11-21T10:00:00.000Z",
): Promise<string> {
  const onceKey = facts.onceKey ?? newId();
  await db.transaction().execute((trx) => queueMail(trx, someMail({ ...facts, onceKey }), now));
  const row = await db
    .selectFrom("outbox")
    .select("id")
    .where("once_key", "=", onceKey)
    .executeTakeFirstOrThrow();
  return row.id;
}
