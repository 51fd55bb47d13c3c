/** Knows whether somebody is still there when what they did is written. */
import { lockRow } from "#db/transaction.server.ts";
import type { Trx } from "#db/client.server.ts";

/**
 * Holds the person's row, and is false where the account was closed or deleted meanwhile: what its owner
 * wrote comes before a deletion or not at all, never after it. After seasons and meetings, as everywhere.
 */
export async function holdPerson(trx: Trx, personId: string): Promise<boolean> {
  await lockRow(trx, "person", personId);
  const person = await trx
    .selectFrom("person")
    .select("id")
    .where("id", "=", personId)
    .where("state", "in", ["active", "invited"])
    .executeTakeFirst();
  return person !== undefined;
}
