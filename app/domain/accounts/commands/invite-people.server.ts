/** Knows how people are invited, one or a list of them, and that asking twice invites once. */
import type { Act } from "#app/audit/act.ts";
import { recordAct } from "#app/audit/record.server.ts";
import { danishSortKey, newId } from "#db/columns.server.ts";
import type { Db, Trx } from "#db/client.server.ts";
import { transact } from "#db/transaction.server.ts";
import { queueInvitation } from "../mails/account-mails.server.ts";
import { remindOne } from "../mails/remind-one.server.ts";
import { rolesToGive } from "../policy.ts";
import { isMunicipality } from "../queries/is-municipality.server.ts";
import { getKnownPeople } from "../queries/known-people.server.ts";
import { getManager, type Manager } from "../queries/managers.server.ts";
import { emailKey } from "../rules/email.ts";
import type { Invitee } from "../rules/invitation-rows.ts";
import { fateOf, type Fate } from "../rules/invitations.ts";

type Invited =
  | { ok: true; personId: string }
  | { ok: false; reason: Exclude<Fate, "new">; personId: string }
  | { ok: false; reason: "role" | "municipality" };

export async function invitePerson(db: Db, act: Act, invitee: Invitee): Promise<Invited> {
  return transact(
    db,
    async (trx): Promise<Invited> => {
      const manager = await getManager(trx, act);
      if (!rolesToGive(manager).includes(invitee.role)) return { ok: false, reason: "role" };
      if (!(await isMunicipality(trx, invitee.municipalityCode)))
        return { ok: false, reason: "municipality" };
      const personId = await addInvited(trx, act, manager, invitee);
      if (personId) return { ok: true, personId };
      const known = (await getKnownPeople(trx, [invitee.email])).get(emailKey(invitee.email))!;
      const fate = fateOf(known, act.now);
      return { ok: false, reason: fate as Exclude<Fate, "new">, personId: known.id };
    },
    { public: false },
  );
}

export interface InvitedMany {
  ok: true;
  invited: number;
  reminded: number;
}

/**
 * Invites those whom the hub does not know, and reminds the silent ones where `remind` says so;
 * everybody else is left as they are.
 */
export async function inviteMany(
  db: Db,
  act: Act,
  { invitees, remind }: { invitees: readonly Invitee[]; remind: boolean },
): Promise<InvitedMany | { ok: false; reason: "role" }> {
  return transact(
    db,
    async (trx) => {
      const manager = await getManager(trx, act);
      const mayGive = rolesToGive(manager);
      if (invitees.some(({ role }) => !mayGive.includes(role)))
        return { ok: false, reason: "role" } as const;
      const known = await getKnownPeople(
        trx,
        invitees.map((one) => one.email),
      );
      let [invited, reminded] = [0, 0];
      for (const invitee of invitees) {
        const person = known.get(emailKey(invitee.email));
        const fate = fateOf(person, act.now);
        if (fate === "new" && (await addInvited(trx, act, manager, invitee))) invited += 1;
        if (fate === "invited" && remind) {
          await remindOne(trx, act, manager, person!.id);
          reminded += 1;
        }
      }
      return { ok: true, invited, reminded } as const;
    },
    { public: false },
  );
}

/** Null where the address is somebody's, also of one who was faster. */
async function addInvited(trx: Trx, act: Act, manager: Manager, invitee: Invitee) {
  const { name, email, municipalityCode, role, language, title } = invitee;
  const id = newId();
  const person = {
    id, name, email, role, language, title, sort_key: danishSortKey(name), email_key: emailKey(email),
    password_hash: null, state: "invited", municipality_code: municipalityCode, role_key: null,
    sector_key: null, invited_at: act.now, invited_by: act.actorId, activated_at: null, seen_at: null,
    created_at: act.now, updated_at: act.now,
  } as const; // prettier-ignore
  const added = await trx
    .insertInto("person")
    .values(person)
    .onConflict((conflict) => conflict.column("email_key").doNothing())
    .executeTakeFirst();
  if (Number(added.numInsertedOrUpdatedRows) === 0) return null;
  await queueInvitation(trx, act, { id, name, email, language }, manager.name);
  await recordAct(trx, act, {
    act: "person.invited",
    subjectKind: "person",
    subjectId: id,
    details: { role },
  });
  return id;
}
