/** What the form of a note answers with: errors, a preview, or another's version beside one's own. */
import type { SubmissionResult } from "@conform-to/dom";
import { data } from "@remix-run/node";
import { contentOf } from "#app/domain/notes/commands/change-note.server.ts";
import {
  compareTexts,
  differentFields,
  type ComparedBlock,
  type DifferentField,
} from "#app/domain/notes/comparison.ts";
import { unixLines, type NoteInput } from "#app/domain/notes/forms.ts";
import { getNote } from "#app/domain/notes/queries/get-note.server.ts";
import { getNoteVersion } from "#app/domain/notes/queries/list-note-versions.server.ts";
import type { Problem } from "#app/domain/notes/rules.ts";
import { renderNote } from "#app/markdown/note-document.server.ts";
import type { HubContext } from "#app/web/context.ts";
import type { Audience } from "#db/schema.ts";

export interface Preview {
  title: string;
  language: "da" | "en";
  /** Null where the text cannot be shown. */
  html: string | null;
}

export interface Conflict {
  version: number;
  title: string;
  body: string;
  savedByName: string | null;
  savedAt: string;
  difference: ComparedBlock[];
  audience: { saved: Audience; mine: Audience };
  /** Other fields that are not the same. */
  fields: DifferentField[];
}

export interface NoteReply {
  result: SubmissionResult;
  preview?: Preview;
  conflict?: Conflict;
  signedOut?: true;
}

interface Submitted {
  payload: Record<string, unknown>;
  reply(options?: object): SubmissionResult;
}

export function refused(submission: Submitted, problems: readonly Problem[] = []) {
  const fieldErrors: Record<string, string[]> = {};
  for (const { field, problem } of problems)
    fieldErrors[field] = [...(fieldErrors[field] ?? []), `notes:errors.${problem}`];
  return reply(422, { result: submission.reply({ fieldErrors }) });
}

/** The session ended while somebody wrote: the page comes back with all of it. */
export function signedOut(submission: Submitted) {
  return reply(401, { result: withoutErrors(submission), signedOut: true });
}

export function isPreview({ payload }: Submitted): boolean {
  return payload.intent === "preview";
}

/** Of whatever is typed, finished or not. */
export async function previewOf(submission: Submitted) {
  const { title, body, language: asked } = submission.payload;
  const language = asked === "en" ? "en" : "da";
  const document = await renderNote(unixLines(String(body ?? "")), language);
  const html = document.ok ? document.html : null;
  const preview = { title: String(title ?? "").slice(0, 200), language, html } as const;
  return reply(200, { result: withoutErrors(submission), preview });
}

/** Both notes, and the version that the next save then begins from. */
export async function conflictOf(
  { db, scope }: HubContext,
  id: string,
  submission: Submitted,
  mine: NoteInput,
) {
  const note = await getNote(db, scope, id);
  if (!note) return null;
  const saved = await getNoteVersion(db, scope, note, note.version);
  const { title, body, version } = note;
  const conflict: Conflict = {
    ...{ title, body, version },
    savedByName: saved?.savedByName ?? null,
    savedAt: note.updatedAt,
    difference: compareTexts(body, mine.body),
    audience: { saved: note.audience, mine: mine.audience },
    fields: differentFields(contentOf(note), mine),
  };
  return reply(409, { result: withoutErrors(submission), conflict });
}

function withoutErrors(submission: Submitted): SubmissionResult {
  return { ...submission.reply(), status: undefined, error: undefined };
}

function reply(status: number, value: NoteReply) {
  return data(value, { status });
}
