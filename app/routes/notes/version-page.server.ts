/** What the page of one version shows: it, and how the next one differs. */
import { compareTexts } from "#app/domain/notes/comparison.ts";
import type { Note } from "#app/domain/notes/note.ts";
import {
  getNextVersion,
  getNoteVersion,
} from "#app/domain/notes/queries/list-note-versions.server.ts";
import { translator } from "#app/i18n/languages.server.ts";
import type { HubContext } from "#app/web/context.ts";

export async function versionPage({ db, scope, language }: HubContext, note: Note, asked: number) {
  if (!Number.isSafeInteger(asked)) return null;
  const shown = await getNoteVersion(db, scope, note, asked);
  if (!shown) return null;
  const next = await getNextVersion(db, scope, note, asked);
  const { version, body, savedAt, savedByName } = shown;
  return {
    title: translator(language, "notes")("version.title", { version }),
    ...{ version, body, savedAt, savedByName, noteTitle: shown.title },
    next: next && {
      ...{ version: next.version, title: next.title },
      difference: compareTexts(body, next.body),
    },
  };
}
