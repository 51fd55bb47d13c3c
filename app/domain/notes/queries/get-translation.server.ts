/** Knows which other note says the same in the other language. */
import type { Scope } from "#app/domain/accounts/viewer.ts";
import type { Db } from "#db/client.server.ts";
import type { Language } from "#db/schema.ts";
import { isReadableBy } from "./select-note-rows.server.ts";

export interface Translation {
  id: string;
  language: Language;
}

/** Null where there is none that the asker may read. */
export async function getTranslation(
  db: Db,
  scope: Scope,
  note: { id: string; language: Language; translationKey: string | null },
): Promise<Translation | null> {
  if (note.translationKey === null) return null;
  const row = await db
    .selectFrom("note")
    .select(["note.id", "note.language"])
    .where("note.translation_key", "=", note.translationKey)
    .where("note.language", "!=", note.language)
    .where("note.id", "!=", note.id)
    .where(isReadableBy(scope))
    .orderBy("note.published_at")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
