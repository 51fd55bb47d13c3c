/** Knows how an invitation is sent again or taken back. */
import type { Act } from "#app/audit/act.ts";
import { recordAct } from "#app/audit/record.server.ts";
import type { Db } from "#db/client.server.ts";
import { transact } from "#db/transaction.server.ts";
import { remindOne } from "../mails/remind-one.server.ts";
import { mayManage } from "../policy.ts";
import { getManaged, getManager } from "../queries/managers.server.ts";
import { getReceiver } from "../queries/receivers.server.ts";
import { mayRemind } from "../rules/tokens.ts";

interface Subject {
  personId: string;
}

export async function remindInvited(
  db: Db,
  act: Act,
  { personId }: Subject,
): Promise<{ ok: true } | { ok: false; reason: "not_found" | "not_invited" | "too_soon" }> {
  return transact(
    db,
    async (trx) => {
      const manager = await getManager(trx, act);
      const person = await getManaged(trx, personId);
      if (!person || !mayManage(manager, person))
        return { ok: false, reason: "not_found" } as const;
      if (person.state !== "invited") return { ok: false, reason: "not_invited" } as const;
      const receiver = await getReceiver(trx, personId);
      if (!mayRemind(receiver!.invitedAt, act.now))
        return { ok: false, reason: "too_soon" } as const;
      await remindOne(trx, act, manager, personId);
      return { ok: true } as const;
    },
    { public: false },
  );
}

/** Forgets somebody who never came in: nothing of the person is left but the audit log's line. */
export async function withdrawInvitation(
  db: Db,
  act: Act,
  { personId }: Subject,
): Promise<{ ok: true } | { ok: false; reason: "not_found" | "not_invited" }> {
  return transact(
    db,
    async (trx) => {
      const person = await getManaged(trx, personId);
      if (!person || !mayManage(await getManager(trx, act), person))
        return { ok: false, reason: "not_found" } as const;
      if (person.state !== "invited") return { ok: false, reason: "not_invited" } as const;
      // What is still waiting must not go out; what went out loses its tie to the person.
      await trx
        .deleteFrom("outbox")
        .where("person_id", "=", personId)
        .where("state", "=", "queued")
        .execute();
      await trx
        .updateTable("outbox")
        .set({ person_id: null })
        .where("person_id", "=", personId)
        .execute();
      await trx.deleteFrom("person").where("id", "=", personId).execute();
      const record = {
        act: "person.invitation_withdrawn",
        subjectKind: "person",
        subjectId: personId,
      };
      await recordAct(trx, act, record);
      return { ok: true } as const;
    },
    { public: false },
  );
}
