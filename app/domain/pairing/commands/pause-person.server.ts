/** Knows how a leader takes a pause from pairing, and ends it before time. */
import type { Act } from "#app/audit/act.ts";
import { recordAct } from "#app/audit/record.server.ts";
import { todayInDenmark } from "#app/calendar/danish-time.ts";
import { holdPerson } from "#app/domain/accounts/queries/hold-person.server.ts";
import type { Db, Trx } from "#db/client.server.ts";
import type { Day } from "#db/schema.ts";
import { transact } from "#db/transaction.server.ts";
import { isPauseDay } from "../rules/pauses.ts";

export type Paused = { ok: true } | { ok: false; reason: "not_found" | "past" | "too_far" };

/** A pair that is published already stays: the pause is for rounds to come. */
export async function pausePerson(
  db: Db,
  act: Act,
  input: { personId: string; untilOn: Day; note?: string },
): Promise<Paused> {
  const day = isPauseDay(input.untilOn, todayInDenmark(act.now));
  if (!day.ok) return day;
  return transact(
    db,
    async (trx): Promise<Paused> => {
      if (!(await holdPerson(trx, input.personId))) return { ok: false, reason: "not_found" };
      const pause = {
        until_on: input.untilOn,
        note: input.note ?? "",
        created_by: act.actorId,
        created_at: act.now,
      };
      await trx
        .insertInto("pair_pause")
        .values({ person_id: input.personId, ...pause })
        .onConflict((conflict) => conflict.column("person_id").doUpdateSet(pause))
        .execute();
      await record(trx, act, "pairing.paused", input.personId);
      return { ok: true };
    },
    { public: false },
  );
}

/** Resuming twice changes nothing twice. */
export async function resumePerson(db: Db, act: Act, input: { personId: string }): Promise<Paused> {
  return transact(
    db,
    async (trx): Promise<Paused> => {
      if (!(await holdPerson(trx, input.personId))) return { ok: false, reason: "not_found" };
      await trx.deleteFrom("pair_pause").where("person_id", "=", input.personId).execute();
      await record(trx, act, "pairing.resumed", input.personId);
      return { ok: true };
    },
    { public: false },
  );
}

async function record(trx: Trx, act: Act, name: string, personId: string) {
  const own = act.actorId === personId;
  await recordAct(trx, act, {
    act: name, subjectKind: "person", subjectId: personId, details: { own },
  }); // prettier-ignore
}
