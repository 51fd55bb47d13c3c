/** Knows what the signed-in person can show to be the account's owner. */
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import type { Db } from "#db/client.server.ts";
import type { Instant } from "#db/schema.ts";
import type { Proof } from "../deletion.ts";
import { proofOf } from "../rules.ts";

export async function getOwnProof(db: Db, viewer: Viewer, now: Instant): Promise<Proof> {
  const row = await db
    .selectFrom("person")
    .leftJoin("session", (join) =>
      join
        .onRef("session.person_id", "=", "person.id")
        .on("session.id_hash", "=", viewer.sessionIdHash),
    )
    .select(["person.password_hash as hash", "session.created_at as signedInAt"])
    .where("person.id", "=", viewer.id)
    .executeTakeFirst();
  return proofOf({ hasPassword: Boolean(row?.hash), signedInAt: row?.signedInAt ?? null }, now);
}
