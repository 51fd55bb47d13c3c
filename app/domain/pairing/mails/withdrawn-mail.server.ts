/** Knows the mail that says a publication was taken back. */
import type { Site } from "#app/audit/act.ts";
import { translator } from "#app/i18n/languages.server.ts";
import type { Mail } from "#app/mail/mail.ts";
import type { MailedPartner, MailedRound } from "./peer-mail.server.ts";

export function withdrawnMail(reader: MailedPartner, round: MailedRound, site: Site): Mail {
  const t = translator(reader.language, "pairing");
  const season = round.seasonNumber;
  return {
    personId: reader.id,
    to: reader.email,
    language: reader.language,
    subject: t("withdraw.mail.subject", { season }),
    greeting: t("mail.greeting", { name: reader.name }),
    paragraphs: [t("withdraw.mail.text", { season }), t("withdraw.mail.next")],
    link: { label: t("withdraw.mail.link"), address: `${site.address}/peer` },
    reason: t("mail.reason", { season, site: site.name }),
    onceKey: `round:${round.id}:withdrawn:${round.revision}:${reader.id}`,
  };
}
