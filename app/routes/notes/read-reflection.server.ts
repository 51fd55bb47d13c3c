/** What a note begins with that grows out of one's own reflection on a pair. */
import { getOwnReflection } from "#app/domain/pairing/queries/list-reflections.server.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { noteTemplate } from "#app/markdown/note-template.ts";
import { requireViewer, type HubContext } from "#app/web/context.ts";
import type { FormChoices } from "./form-choices.server.ts";

/** Null where there is none of one's own. */
export async function readReflection(
  context: HubContext,
  pairId: string | null,
  { seasons }: FormChoices,
) {
  const { db, language } = context;
  const own = pairId ? await getOwnReflection(db, pairId, requireViewer(context).id) : null;
  if (!own) return null;
  return {
    title: translator(language, "partnership")("reflection.noteTitle"),
    body: noteTemplate(language, own.text),
    seasonId: seasons.find((one) => one.value === own.seasonId)?.value ?? "",
  };
}
