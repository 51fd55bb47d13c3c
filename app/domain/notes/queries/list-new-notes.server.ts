/** Knows which notes are new to somebody: published after an instant, by others, for them to read. */
import type { Scope } from "#app/domain/accounts/viewer.ts";
import type { MunicipalityBadge } from "#app/domain/municipalities/municipality.ts";
import type { Db } from "#db/client.server.ts";
import type { Instant, Language } from "#db/schema.ts";
import { passes } from "./filter-notes.server.ts";
import { isReadableBy } from "./select-note-rows.server.ts";

export interface NewNote {
  id: string;
  title: string;
  language: Language;
  publishedAt: Instant;
  municipality: MunicipalityBadge | null;
  /** Where it happened, when that is not a Danish municipality; else empty. */
  place: string;
}

/** The newest first. Of translations only the one in the reader's language. */
export async function listNewNotes(
  db: Db,
  scope: Scope,
  { since, limit, language }: { since: Instant; limit: number; language: Language },
): Promise<NewNote[]> {
  const rows = await db
    .selectFrom("note")
    .leftJoin("municipality", "municipality.code", "note.municipality_code")
    .select(["note.id", "note.title", "note.language", "note.place"])
    .select(["note.published_at as publishedAt", "municipality.code", "municipality.name"])
    .select(["municipality.slug", "municipality.label"])
    .where(isReadableBy(scope))
    .where(passes(scope, { language }))
    .where("note.published_at", ">", since)
    .where((eb) =>
      eb.or([eb("note.author_id", "is", null), eb("note.author_id", "!=", scope.viewerId)]),
    )
    .orderBy("note.published_at", "desc")
    .orderBy("note.id", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ code, name, slug, label, publishedAt, ...note }) => ({
    ...note,
    publishedAt: publishedAt!,
    municipality: code === null ? null : { code, name: name!, slug: slug!, label: label! },
  }));
}
