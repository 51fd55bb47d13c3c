/** Knows whether a code that was posted is a municipality's; none is one too. */
import type { Db } from "#db/client.server.ts";

export async function isMunicipality(db: Db, code: string | null): Promise<boolean> {
  if (code === null) return true;
  const row = await db
    .selectFrom("municipality")
    .select("code")
    .where("code", "=", code)
    .executeTakeFirst();
  return row !== undefined;
}
