/** Knows how a mail comes into the outbox, in the transaction of the act that causes it. */
import type { Trx } from "#db/client.server.ts";
import { newId } from "#db/columns.server.ts";
import type { Instant } from "#db/schema.ts";
import { mailHtml, mailText } from "./compose.ts";
import type { Mail } from "./mail.ts";

/** A mail whose onceKey is there already is left as it is. */
export async function queueMail(trx: Trx, mail: Mail, now: Instant): Promise<void> {
  await trx
    .insertInto("outbox")
    .values({
      id: newId(),
      person_id: mail.personId,
      to_address: mail.to,
      language: mail.language,
      subject: mail.subject.replace(/\s+/g, " ").slice(0, 200),
      text: mailText(mail),
      html: mailHtml(mail),
      calendar: mail.calendar?.text ?? null,
      calendar_method: mail.calendar?.method ?? null,
      once_key: mail.onceKey ?? null,
      state: "queued",
      next_at: now,
      locked_until: null,
      created_at: now,
      sent_at: null,
    })
    .onConflict((conflict) => conflict.column("once_key").doNothing())
    .execute();
}
