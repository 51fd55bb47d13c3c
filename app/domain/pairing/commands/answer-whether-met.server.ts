/** Knows how a partner answers whether they met: by the mailed link, or signed in; the last answer counts. */
import type { Act } from "#app/audit/act.ts";
import { todayInDenmark } from "#app/calendar/danish-time.ts";
import type { Db, Trx } from "#db/client.server.ts";
import { transact } from "#db/transaction.server.ts";
import type { MetAnswer, MetOccasion } from "../partnership.ts";
import { getMetLink } from "../queries/get-met-link.server.ts";
import { occasionOn } from "../rules/met-occasions.ts";
import { holdPair, type PartnerInput } from "./hold-pair.server.ts";

/** The link answers as often as it is pressed while it lasts: "not yet" today, "yes" next week. */
export async function answerByLink(
  db: Db,
  act: Act,
  { secret, answer }: { secret: string; answer: MetAnswer },
): Promise<{ ok: true } | { ok: false; reason: "gone" }> {
  return transact(
    db,
    async (trx) => {
      const link = await getMetLink(trx, secret, act.now);
      if (!link) return { ok: false as const, reason: "gone" as const };
      await put(trx, act, link, answer);
      return { ok: true as const };
    },
    { public: false },
  );
}

export async function answerAsPartner(
  db: Db,
  act: Act,
  input: PartnerInput & { answer: MetAnswer },
): Promise<{ ok: true } | { ok: false; reason: "not_found" }> {
  return transact(
    db,
    async (trx) => {
      const held = await holdPair(trx, input);
      if (!held.ok) return held;
      const occasion = occasionOn(todayInDenmark(act.now), held.pair.season.endsOn);
      await put(trx, act, { ...input, occasion }, input.answer);
      return { ok: true as const };
    },
    { public: false },
  );
}

async function put(
  trx: Trx,
  act: Act,
  { pairId, personId, occasion }: PartnerInput & { occasion: MetOccasion },
  answer: MetAnswer,
) {
  const given = { answer, answered_at: act.now };
  await trx
    .insertInto("pair_question")
    .values({
      pair_id: pairId,
      person_id: personId,
      occasion,
      token_hash: null,
      asked_at: null,
      expires_at: null,
      ...given,
    }) // prettier-ignore
    .onConflict((conflict) =>
      conflict.columns(["pair_id", "person_id", "occasion"]).doUpdateSet(given),
    )
    .execute();
}
