/** Where there is no account yet, somebody must get in: a link, good for a day and for once. */
import type { Settings } from "#app/web/settings.server.ts";
import { createHash, randomBytes } from "node:crypto";
import type { Db } from "#db/client.server.ts";
import { newId, toInstant } from "#db/columns.server.ts";

export async function printFirstAdministratorLink(db: Db, settings: Settings): Promise<void> {
  const someone = await db.selectFrom("person").select("id").limit(1).executeTakeFirst();
  if (someone) return;
  const secret = randomBytes(32).toString("base64url");
  const now = new Date();
  await db
    .insertInto("token")
    .values({
      id: newId(), person_id: null, purpose: "first_administrator", code_hash: null, email: null,
      token_hash: createHash("sha256").update(secret).digest("hex"), used_at: null,
      created_at: toInstant(now), expires_at: toInstant(new Date(now.getTime() + 86_400_000)),
    })
    .execute(); // prettier-ignore
  const link = `${settings.siteAddress}/first-administrator/${secret}`;
  console.error(
    `\nThere is no account yet. The first administrator opens this link, once, within a day:\n\n  ${link}\n`,
  );
}
