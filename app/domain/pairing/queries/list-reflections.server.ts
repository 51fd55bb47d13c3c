/** Knows the reflections on a pair that one of its partners may read: the own, and those shared. */
import type { Db } from "#db/client.server.ts";
import { fromFlag } from "#db/columns.server.ts";
import type { Reflection } from "../partnership.ts";

/** Without rights of its own: the pair has been found for the reader. */
export async function listReflections(
  db: Db,
  pairId: string,
  readerId: string,
): Promise<Reflection[]> {
  const rows = await db
    .selectFrom("pair_reflection")
    .select(["person_id as personId", "text", "shared", "updated_at as updatedAt"])
    .where("pair_id", "=", pairId)
    .where((eb) => eb.or([eb("shared", "=", 1), eb("person_id", "=", readerId)]))
    .orderBy("updated_at")
    .execute();
  return rows.map((row) => ({ ...row, shared: fromFlag(row.shared) }));
}

/** The person's own; null for none. */
export async function getOwnReflection(
  db: Db,
  pairId: string,
  personId: string,
): Promise<(Reflection & { seasonId: string }) | null> {
  const row = await db
    .selectFrom("pair_reflection")
    .innerJoin("pair", "pair.id", "pair_reflection.pair_id")
    .innerJoin("round", "round.id", "pair.round_id")
    .select(["person_id as personId", "text", "shared", "updated_at as updatedAt"])
    .select("round.season_id as seasonId")
    .where("pair_id", "=", pairId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return row ? { ...row, shared: fromFlag(row.shared) } : null;
}
