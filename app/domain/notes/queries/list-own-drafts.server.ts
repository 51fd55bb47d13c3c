/** Knows which notes somebody has begun and not published. */
import type { Scope } from "#app/domain/accounts/viewer.ts";
import type { Db } from "#db/client.server.ts";
import type { Instant, Language } from "#db/schema.ts";

export interface DraftNote {
  id: string;
  title: string;
  language: Language;
  updatedAt: Instant;
}

/** What was touched last comes first. */
export async function listOwnDrafts(db: Db, scope: Scope, limit: number): Promise<DraftNote[]> {
  return db
    .selectFrom("note")
    .select(["id", "title", "language", "updated_at as updatedAt"])
    .where("author_id", "=", scope.viewerId)
    .where("state", "=", "draft")
    .orderBy("updated_at", "desc")
    .limit(limit)
    .execute();
}
