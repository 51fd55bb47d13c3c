/** Knows who acts and who is acted on, as they are inside the transaction. */
import type { Act } from "#app/audit/act.ts";
import type { Trx } from "#db/client.server.ts";
import type { NetworkRole, PersonState } from "#db/schema.ts";
import { lockRow } from "#db/transaction.server.ts";

export interface Manager {
  id: string;
  name: string | null;
  role: NetworkRole;
}

/** A script acts as an administrator. */
export async function getManager(trx: Trx, { actorId }: Act): Promise<Manager> {
  if (actorId === null) return { id: "", name: null, role: "administrator" };
  return trx
    .selectFrom("person")
    .select(["id", "name", "role"])
    .where("id", "=", actorId)
    .executeTakeFirstOrThrow();
}

export interface Managed {
  id: string;
  role: NetworkRole;
  state: PersonState;
  municipalityCode: string | null;
}

/** Held until the transaction ends. */
export async function getManaged(trx: Trx, personId: string): Promise<Managed | null> {
  await lockRow(trx, "person", personId);
  const person = await trx
    .selectFrom("person")
    .select(["id", "role", "state", "municipality_code as municipalityCode"])
    .where("id", "=", personId)
    .executeTakeFirst();
  return person ?? null;
}

/**
 * Whether somebody else is an active administrator. Holds all of them, in one order, so that two who
 * demote each other at the same moment cannot both succeed.
 */
export async function hasOtherAdministrator(trx: Trx, personId: string): Promise<boolean> {
  const ids = await administratorIds(trx);
  for (const id of ids) await lockRow(trx, "person", id);
  const now = await administratorIds(trx);
  return now.some((id) => id !== personId);
}

async function administratorIds(trx: Trx): Promise<string[]> {
  const rows = await trx
    .selectFrom("person")
    .select("id")
    .where("role", "=", "administrator")
    .where("state", "=", "active")
    .orderBy("id")
    .execute();
  return rows.map((row) => row.id);
}
