/** Knows what the site keeps about itself from one start to the next. */
import type { Db } from "./client.server.ts";
import type { Instant } from "./schema.ts";

/**
 * "reference_data": the hash of the files last taken in. "ready": when a probe last wrote. "backup":
 * the rows in the last backup. "demonstration": "begun" or "filled", in a database that may be
 * thrown away.
 */
export type SiteFact = "reference_data" | "ready" | "backup" | "demonstration";

export async function getSiteFact(db: Db, key: SiteFact): Promise<string | null> {
  return (await factRow(db, key))?.value ?? null;
}

/** When the fact was last put down. */
export async function getSiteFactTime(db: Db, key: SiteFact): Promise<Instant | null> {
  return (await factRow(db, key))?.updated_at ?? null;
}

function factRow(db: Db, key: SiteFact) {
  return db
    .selectFrom("site_fact")
    .select(["value", "updated_at"])
    .where("key", "=", key)
    .executeTakeFirst();
}

export async function putSiteFact(db: Db, key: SiteFact, value: string, now: Instant) {
  await db
    .insertInto("site_fact")
    .values({ key, value, updated_at: now })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value, updated_at: now }))
    .execute();
}
