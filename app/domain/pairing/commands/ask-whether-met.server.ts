/** Knows how partners are asked by mail whether they met: once on each occasion, whoever does the asking. */
import type { Act } from "#app/audit/act.ts";
import { todayInDenmark } from "#app/calendar/danish-time.ts";
import { queueMail } from "#app/mail/outbox.server.ts";
import type { Db, Trx } from "#db/client.server.ts";
import { transact } from "#db/transaction.server.ts";
import { metMail } from "../mails/met-mail.server.ts";
import type { MetOccasion } from "../partnership.ts";
import {
  listMetQuestions,
  listPartnerNames,
  type MetQuestion,
} from "../queries/list-met-questions.server.ts";
import { isAskingTime, linkExpiry } from "../rules/met-occasions.ts";
import { newMetSecret } from "../secrets/met-link.server.ts";

/** People in one transaction: a whole network is asked in several short ones. */
const GROUP = 50;

/** Any number of processes may ask at the same time. Gives the number of mails written. */
export async function askWhetherMet(db: Db, act: Act): Promise<number> {
  let mails = 0;
  if (!isAskingTime(act.now)) return mails;
  for (const occasion of ["season_end", "three_weeks"] as const)
    for (;;) {
      const asked = await transact(db, (trx) => askSome(trx, act, occasion), { public: false });
      mails += asked.mails;
      if (asked.due < GROUP) break;
    }
  return mails;
}

async function askSome(trx: Trx, act: Act, occasion: MetOccasion) {
  const due = await listMetQuestions(trx, occasion, todayInDenmark(act.now), GROUP);
  const partners = await listPartnerNames(
    trx,
    due.map((one) => one.pairId),
  );
  let mails = 0;
  for (const question of due) {
    const secret = await claim(trx, act, occasion, question);
    if (!secret) continue;
    const names = partners
      .filter((one) => one.pairId === question.pairId && one.personId !== question.personId)
      .map((one) => one.name);
    await queueMail(trx, metMail({ ...question, occasion, names, secret }, act.site), act.now);
    mails += 1;
  }
  return { due: due.length, mails };
}

/** The link's secret; null where another process has asked meanwhile. */
async function claim(trx: Trx, act: Act, occasion: MetOccasion, question: MetQuestion) {
  const { pairId, personId } = question;
  const { secret, hash } = newMetSecret();
  const asked = { token_hash: hash, asked_at: act.now, expires_at: linkExpiry(act.now) };
  const row = await trx
    .insertInto("pair_question")
    .values({
      pair_id: pairId,
      person_id: personId,
      occasion,
      ...asked,
      answer: null,
      answered_at: null,
    }) // prettier-ignore
    .onConflict((conflict) =>
      conflict
        .columns(["pair_id", "person_id", "occasion"])
        .doUpdateSet(asked)
        .where("pair_question.asked_at", "is", null),
    )
    .returning("occasion")
    .executeTakeFirst();
  return row ? secret : null;
}
