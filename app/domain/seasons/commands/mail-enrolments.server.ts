/** Knows what leaders are told about their enrolments, each in their own language. */
import type { Act } from "#app/audit/act.ts";
import { translator } from "#app/i18n/languages.server.ts";
import type { Mail } from "#app/mail/mail.ts";
import { queueMail } from "#app/mail/outbox.server.ts";
import type { Trx } from "#db/client.server.ts";
import type { Language } from "#db/schema.ts";

export type EnrolmentNews =
  "received" | "admitted" | "waitlisted" | "declined" | "promoted" | "withdrawn";

interface About {
  number: number;
  title: string;
}

interface Receiver {
  id: string;
  name: string;
  email: string;
  language: Language;
}

/** Those who can no longer sign in are not written to. */
export async function mailEnrolments(
  trx: Trx,
  act: Act,
  season: About,
  news: EnrolmentNews,
  enrolments: readonly { id: string; personId: string }[],
  reason = "",
): Promise<void> {
  if (enrolments.length === 0) return;
  const receivers = await trx
    .selectFrom("person")
    .select(["id", "name", "email", "language"])
    .where(
      "id",
      "in",
      enrolments.map((one) => one.personId),
    )
    .where("state", "in", ["active", "invited"])
    .execute();
  for (const receiver of receivers) {
    const { id } = enrolments.find((one) => one.personId === receiver.id)!;
    const mail = compose(act, season, news, receiver, reason);
    await queueMail(trx, { ...mail, onceKey: `enrolment:${id}:${news}:${act.now}` }, act.now);
  }
}

function compose(
  act: Act,
  season: About,
  news: EnrolmentNews,
  receiver: Receiver,
  reason: string,
): Mail {
  const t = translator(receiver.language, "seasons");
  const about = { number: season.number, title: season.title, site: act.site.name };
  const paragraphs = [t(`mail.${news}.text`, about)];
  if (reason) paragraphs.push(t("mail.reasonGiven"), reason);
  return {
    personId: receiver.id,
    to: receiver.email,
    language: receiver.language,
    subject: t(`mail.${news}.subject`, about),
    greeting: t("mail.greeting", { name: receiver.name }),
    paragraphs,
    link: { label: t(`mail.${news}.link`), address: addressFor(act, season, news) },
    reason: t("mail.why", about),
  };
}

/** Seats lead to the season; everything else to the application. */
function addressFor(act: Act, season: About, news: EnrolmentNews): string {
  const page = `${act.site.address}/seasons/${season.number}`;
  const toSeason = news === "admitted" || news === "promoted" || news === "withdrawn";
  return toSeason ? page : `${page}/apply`;
}
