/** Knows the one mail that each partner gets when a round is published. */
import type { Site } from "#app/audit/act.ts";
import { translator } from "#app/i18n/languages.server.ts";
import type { Mail } from "#app/mail/mail.ts";
import type { Language } from "#db/schema.ts";
import { explainPair, firstQuestion } from "../explain.ts";
import type { Reasons } from "../pair.ts";

export interface MailedPartner {
  id: string;
  name: string;
  email: string;
  language: Language;
  municipality: string | null;
}

export interface MailedRound {
  id: string;
  seasonNumber: number;
  /** Of the round when it is mailed: what is mailed again after a change is another mail. */
  revision: number;
}

/** To `reader`, about the others of the pair. */
export function peerMail(
  reader: MailedPartner,
  pair: { people: readonly MailedPartner[]; reasons: Reasons },
  round: MailedRound,
  site: Site,
): Mail {
  const { language } = reader;
  const t = translator(language, "pairing");
  const others = pair.people.filter((one) => one.id !== reader.id);
  const and = new Intl.ListFormat(language === "da" ? "da" : "en-GB");
  const names = new Map(pair.people.map((one) => [one.id, one.name]));
  const told = { t, language, names, readerId: reader.id };
  const people = others.map(({ name, municipality }) =>
    municipality ? t("mail.person", { name, municipality }) : name,
  );
  const season = round.seasonNumber;
  const introduction = others.length > 1 ? "mail.introductionTwo" : "mail.introduction";
  const why = explainPair(pair.reasons, told)
    .slice(0, others.length)
    .map((link) => link.sentences.join(" "));
  const theirNames = and.format(others.map((one) => one.name));
  const addresses = others.map((one) => one.email).join(", ");
  return {
    personId: reader.id,
    to: reader.email,
    language,
    subject: t("mail.subject", { names: theirNames }),
    greeting: t("mail.greeting", { name: reader.name }),
    paragraphs: [
      t(introduction, { season, people: and.format(people) }),
      ...why,
      t("mail.reach", { names: theirNames, addresses }),
      t("mail.ask", { question: firstQuestion(pair.reasons, told) }),
    ],
    link: { label: t("mail.link"), address: `${site.address}/peer` },
    reason: t("mail.reason", { season, site: site.name }),
    onceKey: `round:${round.id}:peer:${round.revision}:${reader.id}`,
  };
}
