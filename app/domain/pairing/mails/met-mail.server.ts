/** Knows the mail that asks a partner whether the two, or three, have met. */
import type { Site } from "#app/audit/act.ts";
import { formatNameWithin } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/languages.server.ts";
import type { Mail } from "#app/mail/mail.ts";
import type { MetOccasion } from "../partnership.ts";
import type { MetQuestion } from "../queries/list-met-questions.server.ts";

export interface MailedQuestion extends MetQuestion {
  occasion: MetOccasion;
  /** Of the others. */
  names: readonly string[];
  secret: string;
}

export function metMail(question: MailedQuestion, site: Site): Mail {
  const { pairId, personId, occasion, language, season } = question;
  const t = translator(language, "partnership");
  const format = new Intl.ListFormat(language === "da" ? "da" : "en-GB");
  const names = format.format(question.names.map((name) => formatNameWithin(name, language)));
  return {
    personId,
    to: question.email,
    language,
    subject: t("mail.met.subject", { names }),
    greeting: translator(language, "pairing")("mail.greeting", { name: question.name }),
    paragraphs: [
      t(`mail.met.${occasion}`, { names, season }),
      t("mail.met.how"),
      t("mail.met.who"),
    ],
    link: { label: t("mail.met.link"), address: `${site.address}/met/${question.secret}` },
    reason: t("mail.met.reason", { season, site: site.name }),
    onceKey: `met:${occasion}:${pairId}:${personId}`,
  };
}
