/** Knows how a visit to the front page begins: one write for each visit, none for looking again. */
import type { Act } from "#app/audit/act.ts";
import type { Db } from "#db/client.server.ts";
import type { Instant } from "#db/schema.ts";
import { transact } from "#db/transaction.server.ts";
import { beginsVisit, newsSince } from "../rules/visits.ts";
import type { Viewer } from "../viewer.ts";

/** The instant after which things are new to the viewer: when the visit before this one began. */
export async function beginVisit(
  db: Db,
  { now }: Act,
  { id, seenAt }: Pick<Viewer, "id" | "seenAt">,
): Promise<Instant> {
  if (!beginsVisit(seenAt, now)) return newsSince(await earlierVisit(db, id), now);
  const change = async (trx: Db) => {
    await trx
      .updateTable("person")
      .set({ news_since: seenAt, seen_at: now })
      .where("id", "=", id)
      // Two tabs opened at once are one visit.
      .where("seen_at", seenAt === null ? "is" : "=", seenAt)
      .execute();
  };
  await transact(db, change, { public: false });
  return newsSince(seenAt, now);
}

async function earlierVisit(db: Db, id: string): Promise<Instant | null> {
  const person = await db
    .selectFrom("person")
    .select("news_since")
    .where("id", "=", id)
    .executeTakeFirst();
  return person?.news_since ?? null;
}
