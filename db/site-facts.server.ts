/** Knows what the site keeps about itself from one start to the next. */
import type { Db } from "./client.server.ts";
import type { Instant } from "./schema.ts";

/**
 * "reference_data": the hash of the files last taken in. "ready": when a probe last wrote.
 * "demonstration": "begun" or "filled", in a database that may be thrown away.
 */
export type SiteFact = "reference_data" | "ready" | "demonstration";

export async function getSiteFact(db: Db, key: SiteFact): Promise<string | null> {
  const row = await db
    .selectFrom("site_fact")
    .select("value")
    .where("key", "=", key)
    .executeTakeFirst();
  return row?.value ?? null;
}

export async function putSiteFact(db: Db, key: SiteFact, value: string, now: Instant) {
  await db
    .insertInto("site_fact")
    .values({ key, value, updated_at: now })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value, updated_at: now }))
    .execute();
}
