/** Knows the one mail that each member of a learning set gets when a round is published. */
import type { Site } from "#app/audit/act.ts";
import { translator } from "#app/i18n/languages.server.ts";
import type { Mail } from "#app/mail/mail.ts";
import { peerMail, type MailedPartner, type MailedRound } from "./peer-mail.server.ts";

/** Of a round of pairs, or of learning sets of so many. */
export function mailFor(setSize: number | null): typeof peerMail {
  return setSize === null ? peerMail : setMail;
}

/** To `reader`, about the others of the set. */
function setMail(
  reader: MailedPartner,
  { people }: { people: readonly MailedPartner[] },
  round: MailedRound,
  site: Site,
): Mail {
  const { language } = reader;
  const t = translator(language, "pairing");
  const others = people.filter((one) => one.id !== reader.id);
  const and = new Intl.ListFormat(language === "da" ? "da" : "en-GB");
  const named = others.map(({ name, municipality }) =>
    municipality ? t("mail.person", { name, municipality }) : name,
  );
  const season = round.seasonNumber;
  const addresses = others.map((one) => one.email).join(", ");
  return {
    personId: reader.id,
    to: reader.email,
    language,
    subject: t("sets.mail.subject", { season }),
    greeting: t("mail.greeting", { name: reader.name }),
    paragraphs: [
      t("sets.mail.introduction", { season, people: and.format(named) }),
      t("sets.mail.how"),
      t("sets.mail.reach", { addresses }),
    ],
    link: { label: t("sets.mail.link"), address: `${site.address}/peer` },
    reason: t("mail.reason", { season, site: site.name }),
    onceKey: `round:${round.id}:peer:${reader.id}`,
  };
}
