/** Knows how organisers change, close and open the accounts of others. */
import type { Act } from "#app/audit/act.ts";
import { recordAct, type AuditRecord } from "#app/audit/record.server.ts";
import { danishSortKey } from "#db/columns.server.ts";
import type { Db } from "#db/client.server.ts";
import type { NetworkRole } from "#db/schema.ts";
import { transact } from "#db/transaction.server.ts";
import { queueAccountMail } from "../mails/account-mails.server.ts";
import { mayDisable, mayManage, rolesToGive } from "../policy.ts";
import { isMunicipality } from "../queries/is-municipality.server.ts";
import { getManaged, getManager, hasOtherAdministrator } from "../queries/managers.server.ts";
import { getReceiver } from "../queries/receivers.server.ts";
import { needsMunicipality } from "../rules/invitations.ts";
import { putPersonEntry } from "../search-entry/put-person-entry.server.ts";

type Refused<Reason> = { ok: false; reason: Reason };
type Changed = { ok: true } | Refused<"not_found" | "role" | "municipality" | "last_administrator">;

export async function changePerson(
  db: Db,
  act: Act,
  input: { personId: string; name: string; municipalityCode: string | null; role: NetworkRole },
): Promise<Changed> {
  const { personId, name, municipalityCode, role } = input;
  return transact(db, async (trx): Promise<Changed> => {
    const manager = await getManager(trx, act);
    const person = await getManaged(trx, personId);
    if (!person || !mayManage(manager, person)) return { ok: false, reason: "not_found" };
    if (!rolesToGive(manager).includes(role)) return { ok: false, reason: "role" };
    if (municipalityCode === null && needsMunicipality(role))
      return { ok: false, reason: "municipality" };
    if (!(await isMunicipality(trx, municipalityCode)))
      return { ok: false, reason: "municipality" };
    const stepsDown = person.role === "administrator" && role !== "administrator";
    if (stepsDown && !(await hasOtherAdministrator(trx, personId)))
      return { ok: false, reason: "last_administrator" };
    await trx
      .updateTable("person")
      .set({ name, sort_key: danishSortKey(name), role, municipality_code: municipalityCode })
      .set({ updated_at: act.now })
      .where("id", "=", personId)
      .execute();
    if (role !== person.role)
      await recordAct(
        trx,
        act,
        about(personId, "person.role_changed", { from: person.role, to: role }),
      );
    if (municipalityCode !== person.municipalityCode) {
      const details = { from: person.municipalityCode, to: municipalityCode };
      await recordAct(trx, act, about(personId, "person.municipality_changed", details));
    }
    await putPersonEntry(trx, personId, act.now);
    return { ok: true };
  });
}

type Disabled = { ok: true } | Refused<"not_found" | "not_active" | "last_administrator">;

/** Every session ends at once, and links already mailed are good for nothing. */
export async function disablePerson(
  db: Db,
  act: Act,
  { personId }: { personId: string },
): Promise<Disabled> {
  return transact(db, async (trx): Promise<Disabled> => {
    const manager = await getManager(trx, act);
    const person = await getManaged(trx, personId);
    if (!person || !mayManage(manager, person)) return { ok: false, reason: "not_found" };
    if (!mayDisable(manager, person)) return { ok: false, reason: "not_active" };
    if (person.role === "administrator" && !(await hasOtherAdministrator(trx, personId)))
      return { ok: false, reason: "last_administrator" };
    await trx
      .updateTable("person")
      .set({ state: "disabled", updated_at: act.now })
      .where("id", "=", personId)
      .execute();
    await trx.deleteFrom("session").where("person_id", "=", personId).execute();
    await trx.deleteFrom("token").where("person_id", "=", personId).execute();
    await putPersonEntry(trx, personId, act.now);
    await recordAct(trx, act, about(personId, "person.disabled"));
    const receiver = await getReceiver(trx, personId);
    if (receiver) await queueAccountMail(trx, act, "disabled", receiver);
    return { ok: true };
  });
}

export async function enablePerson(
  db: Db,
  act: Act,
  { personId }: { personId: string },
): Promise<{ ok: true } | Refused<"not_found" | "not_disabled">> {
  return transact(db, async (trx) => {
    const manager = await getManager(trx, act);
    const person = await getManaged(trx, personId);
    if (!person || !mayManage(manager, person)) return { ok: false, reason: "not_found" } as const;
    if (person.state !== "disabled") return { ok: false, reason: "not_disabled" } as const;
    await trx
      .updateTable("person")
      .set({ state: "active", updated_at: act.now })
      .where("id", "=", personId)
      .execute();
    await putPersonEntry(trx, personId, act.now);
    await recordAct(trx, act, about(personId, "person.enabled"));
    return { ok: true } as const;
  });
}

function about(subjectId: string, act: string, details?: AuditRecord["details"]): AuditRecord {
  return { act, subjectKind: "person", subjectId, ...(details && { details }) };
}
