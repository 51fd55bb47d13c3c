/** Knows whether files can be taken in as notes, before anything is written. */
import type { Db } from "#db/client.server.ts";
import type { Audience } from "#db/schema.ts";
import type { NoteInput } from "../forms.ts";
import { lineOf, readNoteFile, type FileProblem, type ImportedNote } from "../imported-note.ts";
import { renderNoteText, type RenderedText } from "./render-note-text.server.ts";

export interface NoteFile {
  name: string;
  text: string;
}

export interface CheckedFile {
  name: string;
  note: ImportedNote;
  content: NoteInput;
  rendered: RenderedText;
}

export type CheckedFiles =
  | { ok: true; files: CheckedFile[] }
  | { ok: false; reason: "unreadable"; problems: ({ file: string } & FileProblem)[] };

interface Known {
  municipalities: Map<string, string>;
  seasons: Map<number, string>;
  /** Which file has which key, so that no two have the same. */
  keys: Map<string, string>;
}

export async function checkNoteFiles(
  db: Db,
  files: NoteFile[],
  audience: Audience | undefined,
): Promise<CheckedFiles> {
  const known = await whatIsKnown(db);
  const checked: CheckedFile[] = [];
  const problems: ({ file: string } & FileProblem)[] = [];
  for (const file of files) {
    const outcome = await checkFile(file, known, audience);
    if ("problems" in outcome)
      problems.push(...outcome.problems.map((problem) => ({ file: file.name, ...problem })));
    else checked.push(outcome);
  }
  if (problems.length > 0) return { ok: false, reason: "unreadable", problems };
  return { ok: true, files: checked };
}

async function whatIsKnown(db: Db): Promise<Known> {
  const municipalities = await db.selectFrom("municipality").select(["slug", "code"]).execute();
  const seasons = await db.selectFrom("season").select(["number", "id"]).execute();
  return {
    municipalities: new Map(municipalities.map(({ slug, code }) => [slug, code])),
    seasons: new Map(seasons.map(({ number, id }) => [number, id])),
    keys: new Map(),
  };
}

async function checkFile(
  { name, text }: NoteFile,
  known: Known,
  audience: Audience | undefined,
): Promise<CheckedFile | { problems: FileProblem[] }> {
  const read = readNoteFile(text);
  if (!read.ok) return { problems: read.problems };
  const note = audience ? withAudience(read.note, audience) : read.note;
  const municipalityCode = known.municipalities.get(note.municipalitySlug ?? "") ?? null;
  const seasonId = known.seasons.get(note.seasonNumber ?? 0) ?? null;
  const problems = referenceProblems(name, text, note, known, { municipalityCode, seasonId });
  const rendering = await renderNoteText(note.body, note.language);
  if (!rendering.ok)
    problems.push({ line: 1, problem: `the text cannot be rendered: ${rendering.problem}` });
  if (problems.length > 0 || !rendering.ok) return { problems };
  const { title, body, language, topics, place, source } = note;
  const words = { title, body, language, topics, place, source };
  const content = { ...words, audience: note.audience, municipalityCode, seasonId };
  return { name, note, content, rendered: rendering.rendered };
}

/** The hash too: the same file for another audience is a change. */
function withAudience(note: ImportedNote, audience: Audience): ImportedNote {
  return { ...note, audience, hash: `${note.hash}:${audience}` };
}

function referenceProblems(
  name: string,
  text: string,
  note: ImportedNote,
  known: Known,
  found: { municipalityCode: string | null; seasonId: string | null },
): FileProblem[] {
  const problems: FileProblem[] = [];
  const say = (key: string, problem: string) =>
    problems.push({ line: lineOf(text, key), problem: `${key}: ${problem}` });
  const { municipalitySlug, seasonNumber, key, language } = note;
  if (municipalitySlug !== null && !found.municipalityCode)
    say("municipality", `there is no municipality "${municipalitySlug}"`);
  if (seasonNumber !== null && !found.seasonId) say("season", `there is no season ${seasonNumber}`);
  if (note.audience === "season" && seasonNumber === null)
    say("audience", "a note for a season must name the season");
  const twin = known.keys.get(`${key}.${language}`);
  if (twin) say("key", `${twin} has the same key and language`);
  known.keys.set(`${key}.${language}`, name);
  return problems;
}
