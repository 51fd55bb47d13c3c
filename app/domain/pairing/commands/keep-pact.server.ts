/** Knows how partners promise one another something and sign it; a change asks for every signature anew. */
import type { Act } from "#app/audit/act.ts";
import { todayInDenmark } from "#app/calendar/danish-time.ts";
import { queueMail } from "#app/mail/outbox.server.ts";
import type { Db, Trx } from "#db/client.server.ts";
import { transact } from "#db/transaction.server.ts";
import { pactMail } from "../mails/pact-mail.server.ts";
import type { OwnPair } from "../pair.ts";
import type { Promised } from "../partnership.ts";
import { getPact } from "../queries/get-pact.server.ts";
import { listPactReaders } from "../queries/list-pact-readers.server.ts";
import { maySign } from "../rules/pact.ts";
import { everybodyIn, holdPair, type PartnerInput } from "./hold-pair.server.ts";

type Refusal = { ok: false; reason: "not_found" | "closed" };

/**
 * One's own part alone. The same words again change nothing, and signatures stay. "past": a day that is
 * gone, but for the day that stood there before.
 */
export async function writePromise(
  db: Db,
  act: Act,
  input: PartnerInput & Promised,
): Promise<{ ok: true } | Refusal | { ok: false; reason: "past" }> {
  const { pairId, personId, text, byOn } = input;
  return transact(
    db,
    async (trx) => {
      const held = await holdOpen(trx, input);
      if (!held.ok) return held;
      const pact = await getPact(trx, pairId);
      const before = pact.promises.get(personId);
      if (before?.text === text && before.byOn === byOn) return { ok: true as const };
      const past = byOn !== null && byOn < todayInDenmark(act.now) && byOn !== before?.byOn;
      if (past) return { ok: false as const, reason: "past" as const };
      const version = { version: pact.version + 1, changed_at: act.now };
      await trx
        .insertInto("pact")
        .values({ pair_id: pairId, ...version })
        .onConflict((conflict) => conflict.column("pair_id").doUpdateSet(version))
        .execute();
      const promise = { text, by_on: byOn };
      await trx
        .insertInto("pact_promise")
        .values({ pair_id: pairId, person_id: personId, ...promise })
        .onConflict((conflict) => conflict.columns(["pair_id", "person_id"]).doUpdateSet(promise))
        .execute();
      return { ok: true as const };
    },
    { public: false },
  );
}

/** `version` is the one that was read. Signing twice changes nothing twice. */
export async function signPact(
  db: Db,
  act: Act,
  input: PartnerInput & { version: number },
): Promise<{ ok: true } | Refusal | { ok: false; reason: "incomplete" | "changed" }> {
  const { pairId, personId, version } = input;
  return transact(
    db,
    async (trx) => {
      const held = await holdOpen(trx, input);
      if (!held.ok) return held;
      const pact = await getPact(trx, pairId);
      const may = maySign(pact, everybodyIn(held.pair, personId), version);
      if (!may.ok) return may;
      if (pact.signatures.has(personId)) return { ok: true as const };
      const signature = { version, signed_at: act.now };
      await trx
        .insertInto("pact_signature")
        .values({ pair_id: pairId, person_id: personId, ...signature })
        .onConflict((conflict) => conflict.columns(["pair_id", "person_id"]).doUpdateSet(signature))
        .execute();
      await tellOthers(trx, act, input);
      return { ok: true as const };
    },
    { public: false },
  );
}

async function holdOpen(
  trx: Trx,
  input: PartnerInput,
): Promise<{ ok: true; pair: OwnPair } | Refusal> {
  const held = await holdPair(trx, input);
  if (!held.ok) return held;
  return held.pair.round.state === "closed" ? { ok: false, reason: "closed" } : held;
}

/** Once a version and reader: those who have not signed hear that somebody has. */
async function tellOthers(
  trx: Trx,
  act: Act,
  { pairId, personId, version }: PartnerInput & { version: number },
) {
  const readers = await listPactReaders(trx, pairId);
  const signer = readers.find((one) => one.id === personId);
  if (!signer) return;
  for (const reader of readers)
    if (reader.id !== personId && !reader.signed)
      await queueMail(trx, pactMail(reader, signer.name, { pairId, version }, act.site), act.now);
}
