/** Knows how many seasons have begun. */
import type { Db } from "#db/client.server.ts";

export async function countSeasonsBegun(db: Db): Promise<number> {
  const { seasons } = await db
    .selectFrom("season")
    .select((eb) => eb.fn.countAll<number>().as("seasons"))
    .where("state", "in", ["running", "closed"])
    .executeTakeFirstOrThrow();
  return seasons;
}
