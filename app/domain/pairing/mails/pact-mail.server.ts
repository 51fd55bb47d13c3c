/** Knows the mail that asks a partner to sign what another has signed. */
import type { Site } from "#app/audit/act.ts";
import { translator } from "#app/i18n/languages.server.ts";
import type { Mail } from "#app/mail/mail.ts";
import type { PactReader } from "../queries/list-pact-readers.server.ts";

export function pactMail(
  reader: PactReader,
  signer: string,
  { pairId, version }: { pairId: string; version: number },
  site: Site,
): Mail {
  const { language } = reader;
  const t = translator(language, "partnership");
  const name = { name: signer };
  return {
    personId: reader.id,
    to: reader.email,
    language,
    subject: t("mail.pact.subject", name),
    greeting: translator(language, "pairing")("mail.greeting", { name: reader.name }),
    paragraphs: [t("mail.pact.text", name)],
    link: { label: t("mail.pact.link"), address: `${site.address}/peer/${pairId}/pact` },
    reason: t("mail.pact.reason", { ...name, site: site.name }),
    onceKey: `pact:${pairId}:${version}:${reader.id}`,
  };
}
