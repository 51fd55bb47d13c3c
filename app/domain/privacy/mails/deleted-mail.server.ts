/** Knows the last mail that somebody gets: that they are deleted, and who did it. */
import type { Act } from "#app/audit/act.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { queueMail } from "#app/mail/outbox.server.ts";
import type { Trx } from "#db/client.server.ts";
import type { Language } from "#db/schema.ts";

/** Tied to nobody: it is forgotten with the other mails of its day. */
export async function queueDeletedMail(
  trx: Trx,
  { now, site }: Act,
  to: { name: string; email: string; language: Language },
  own: boolean,
): Promise<void> {
  const t = translator(to.language, "privacy");
  const values = { site: site.name, name: to.name };
  const mail = {
    personId: null,
    to: to.email,
    language: to.language,
    subject: t("mail.subject", values),
    greeting: t("mail.greeting", values),
    paragraphs: [t(own ? "mail.own" : "mail.byOther", values), t("mail.stays"), t("mail.mistake")],
    reason: t("mail.reason"),
  };
  await queueMail(trx, mail, now);
}
