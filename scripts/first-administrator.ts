/** Where there is no account yet, somebody must get in: a link, good for a day and for once. */
import { mintFirstAdministratorLink } from "#app/domain/accounts/commands/create-administrator.server.ts";
import type { Act } from "#app/audit/act.ts";
import type { Settings } from "#app/web/settings.server.ts";
import type { Db } from "#db/client.server.ts";
import { toInstant } from "#db/columns.server.ts";

/** On stderr, so that it is read by people and does not end up among the JSON lines. */
export async function printFirstAdministratorLink(db: Db, settings: Settings): Promise<void> {
  const someone = await db.selectFrom("person").select("id").limit(1).executeTakeFirst();
  if (someone) return;
  const link = await mintFirstAdministratorLink(db, actOfScript(settings));
  console.error(
    `\nThere is no account yet. Open this link, once and within a day, to set the first administrator's ` +
      `name and password:\n\n  ${link}\n`,
  );
}

export function actOfScript(settings: Settings, now = new Date()): Act {
  const site = { name: settings.siteName, address: settings.siteAddress };
  return { actorId: null, now: toInstant(now), site };
}
