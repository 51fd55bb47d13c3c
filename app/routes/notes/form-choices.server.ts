/** What the form of a note offers to choose from, and what a new note begins with. */
import { noteTemplate } from "#app/markdown/note-template.ts";
import { listMunicipalities } from "#app/domain/municipalities/queries.server.ts";
import type { Note } from "#app/domain/notes/note.ts";
import { isAuthor } from "#app/domain/notes/policy.ts";
import { seasonProblem } from "#app/domain/notes/rules.ts";
import { listSeasonNames } from "#app/domain/seasons/queries/list-seasons.server.ts";
import type { HubContext } from "#app/web/context.ts";
import type { NoteFormValues } from "./note-form.tsx";

export interface FormChoices {
  municipalities: { value: string; label: string }[];
  seasons: { value: string; number: number; title: string }[];
}

/** `present` is the season that the note is in already: it may stay there. */
export async function formChoices(
  { db, scope, today, viewer }: HubContext,
  present: string | null,
): Promise<FormChoices> {
  const [municipalities, seasons] = await Promise.all([
    listMunicipalities(db, today),
    listSeasonNames(db, scope),
  ]);
  // Somebody signed out while writing keeps what was chosen; it is checked when it is saved.
  const open = seasons.filter((one) => !viewer || seasonProblem(one, scope, present) === null);
  return {
    municipalities: municipalities.map(({ code, name }) => ({ value: code, label: name })),
    seasons: open.map(({ id, number, title }) => ({ value: id, number, title })),
  };
}

export function newNoteValues(
  { language, viewer }: HubContext,
  { seasons }: FormChoices,
  original: Note | null,
): NoteFormValues {
  const shared = original && valuesOf(original);
  const written = original ? (original.language === "da" ? "en" : "da") : language;
  return {
    title: "",
    body: noteTemplate(written),
    language: written,
    topics: shared?.topics ?? [],
    municipalityCode: shared ? shared.municipalityCode : (viewer?.municipalityCode ?? ""),
    seasonId: shared ? shared.seasonId : (seasons[0]?.value ?? ""),
    audience: shared?.audience ?? "network",
    place: shared?.place ?? "",
    source: "",
    version: 0,
    translates: original?.id,
  };
}

export function valuesOf(note: Note): NoteFormValues {
  const { title, body, language, topics, municipality, seasonId, audience, place, source } = note;
  return {
    ...{ title, body, language, topics, audience, place, source, version: note.version },
    municipalityCode: municipality?.code ?? "",
    seasonId: seasonId ?? "",
  };
}

/** Where somebody goes who leaves the form without saving. */
export function backFrom(context: HubContext, note: Note): string {
  return note.state === "draft" && isAuthor(context.scope, note)
    ? "/notes/mine"
    : `/notes/${note.id}`;
}
