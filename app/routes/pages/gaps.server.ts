/** What the settings put into {{gaps}} of a page: whole sentences, so that none is left half blank. */
import { translator } from "#app/i18n/languages.server.ts";
import type { HubContext } from "#app/web/context.ts";
import type { Language } from "#db/schema.ts";

export function gapsOf(
  { contact, siteAddress, wasAddress, mailKeepDays }: HubContext["settings"],
  language: Language,
): Record<string, string> {
  const t = translator(language, "pages");
  const { email, phone } = contact;
  const kind = email && phone ? "both" : email ? "email" : phone ? "phone" : "none";
  const name = plain(contact.name) || t("organiser");
  const lines = [
    plain(contact.name),
    email && t("lines.email", { email }),
    phone && t("lines.phone", { phone: plain(phone) }),
  ].filter(Boolean);
  return {
    contact: t(`contact.${kind}`, { name, email, phone: plain(phone) }),
    contact_lines: kind === "none" ? t("contact.none") : lines.join("\\\n"),
    site_address: siteAddress,
    mail_days: String(mailKeepDays),
    was: t(wasAddress ? "was.there" : "was.missing", { address: siteAddress }),
  };
}

/** A setting is text, not markdown. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#]/g, "\\$&");
}
