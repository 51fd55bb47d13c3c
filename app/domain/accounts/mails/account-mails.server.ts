/** Knows what the accounts room writes to people, in the receiver's language. */
import type { Act, Site } from "#app/audit/act.ts";
import { translator } from "#app/i18n/languages.server.ts";
import type { Mail } from "#app/mail/mail.ts";
import { queueMail } from "#app/mail/outbox.server.ts";
import type { Trx } from "#db/client.server.ts";
import type { Language, TokenPurpose } from "#db/schema.ts";
import { mintToken } from "../secrets/token.server.ts";

export interface Receiver {
  id: string;
  name: string;
  email: string;
  language: Language;
}

type Kind =
  | "invitation"
  | "signIn"
  | "passwordReset"
  | "passwordChanged"
  | "emailConfirm"
  | "emailChanged"
  | "emailTaken"
  | "disabled";

interface Filling {
  site: Site;
  /** More to fill into the words. */
  values?: Record<string, string>;
  /** Under the site's address, beginning with a slash. */
  path?: string;
  code?: string;
}

export function accountMail(kind: Kind, to: Receiver, filling: Filling): Mail {
  const t = translator(to.language, "accounts") as (key: string, values?: object) => string;
  const values = { site: filling.site.name, name: to.name, ...filling.values };
  const word = (part: string) => t(`mail.${kind}.${part}`, values);
  return {
    personId: to.id,
    to: to.email,
    language: to.language,
    subject: word("subject"),
    greeting: t("mail.greeting", values),
    paragraphs: word("text").split("\n\n"),
    ...(filling.code && { code: filling.code }),
    ...(filling.path && {
      link: { label: word("link"), address: `${filling.site.address}${filling.path}` },
    }),
    reason: word("reason"),
  };
}

export async function queueAccountMail(
  trx: Trx,
  { now, site }: Act,
  kind: Kind,
  to: Receiver,
  filling: Omit<Filling, "site"> = {},
): Promise<void> {
  await queueMail(trx, accountMail(kind, to, { site, ...filling }), now);
}

/** Mints a token for the invited and mails its link. `inviter` has no name where a script invites. */
export async function queueInvitation(trx: Trx, act: Act, to: Receiver, inviter: string | null) {
  const token = await mintToken(trx, { personId: to.id, purpose: "invitation" }, act.now);
  const values = { inviter: inviter || act.site.name };
  await queueAccountMail(trx, act, "invitation", to, {
    path: linkPath("invitation", token.secret),
    values,
  });
}

const paths: Record<TokenPurpose, string> = {
  invitation: "/invitation/",
  sign_in: "/sign-in/link/",
  password_reset: "/password/reset/",
  email_change: "/account/email/",
  first_administrator: "/first-administrator/",
};

export function linkPath(purpose: TokenPurpose, secret: string): string {
  return paths[purpose] + secret;
}
