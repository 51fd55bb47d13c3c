/** What must not come back to life with a backup: sessions, links and mails of the time it was made. */
import { recordAct } from "#app/audit/record.server.ts";
import type { Settings } from "#app/web/settings.server.ts";
import type { Db } from "#db/client.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { transact } from "#db/transaction.server.ts";
import { actOfScript } from "./first-administrator.ts";

export interface Settled {
  /** Mails that waited when the backup was made. */
  heldMails: number;
}

/**
 * Brings restored data to this version's schema, and ends what may have ended after the backup: a
 * session signed out of, a link that was used, a mail that was sent. Invitations stay good.
 */
export async function settleRestored(
  db: Db,
  settings: Settings,
  { rows, schema }: { rows: number; schema?: string },
): Promise<Settled> {
  await migrateToLatest(db, { schema });
  const act = actOfScript(settings);
  return transact(db, async (trx) => {
    await trx.deleteFrom("session").execute();
    await trx
      .updateTable("token")
      .set({ used_at: act.now })
      .where("used_at", "is", null)
      .where("purpose", "!=", "invitation")
      .execute();
    const held = await trx
      .updateTable("outbox")
      .set({
        state: "failed",
        locked_until: null,
        last_error: "Held back: it waited when the backup was made.",
      })
      .where("state", "in", ["queued", "sending"])
      .executeTakeFirst();
    const record = { act: "site.restored", subjectKind: "site", subjectId: "" };
    await recordAct(trx, act, { ...record, details: { rows } });
    return { heldMails: Number(held.numUpdatedRows) };
  });
}

/** A hub that was started but never used has nothing to lose. */
export async function holdsData(db: Db): Promise<boolean> {
  for (const table of ["person", "season", "meeting", "note"] as const) {
    if (await db.selectFrom(table).select("id").limit(1).executeTakeFirst()) return true;
  }
  return false;
}
