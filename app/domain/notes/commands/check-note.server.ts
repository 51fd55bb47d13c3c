/** Knows what stands in the way of saving a note as its writer wants it. */
import type { Scope } from "#app/domain/accounts/viewer.ts";
import type { Db } from "#db/client.server.ts";
import type { NoteState } from "#db/schema.ts";
import type { NoteInput } from "../forms.ts";
import type { Note } from "../note.ts";
import { mayWiden } from "../policy.ts";
import { isWider, publishProblems, seasonProblem, type Problem } from "../rules.ts";
import { renderNoteText, unrendered, type RenderedText } from "./render-note-text.server.ts";

export type Checked =
  { ok: true; rendered: RenderedText } | { ok: false; reason: "unfit"; problems: Problem[] };

/** `before` is null for a new note. */
export async function checkNote(
  db: Db,
  scope: Scope,
  input: NoteInput,
  state: NoteState,
  before: Note | null,
): Promise<Checked> {
  const problems = state === "published" ? publishProblems(input) : [];
  if (before && isWider(input.audience, before.audience) && !mayWiden(scope, before))
    problems.push({ field: "audience", problem: "audience_wider" });
  problems.push(...(await referenceProblems(db, scope, input, before)));
  const rendering = await renderNoteText(input.body, input.language);
  if (!rendering.ok && (state === "published" || rendering.problem === "too_long"))
    problems.push({ field: "body", problem: rendering.problem });
  if (problems.length > 0) return { ok: false, reason: "unfit", problems };
  return { ok: true, rendered: rendering.ok ? rendering.rendered : unrendered };
}

async function referenceProblems(
  db: Db,
  scope: Scope,
  { municipalityCode, seasonId }: NoteInput,
  before: Note | null,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  if (municipalityCode && !(await isMunicipality(db, municipalityCode)))
    problems.push({ field: "municipalityCode", problem: "municipality_unknown" });
  if (seasonId) {
    const season = await getSeasonState(db, seasonId);
    const problem = seasonProblem(season, scope, before?.seasonId ?? null);
    if (problem) problems.push({ field: "seasonId", problem });
  }
  return problems;
}

async function isMunicipality(db: Db, code: string): Promise<boolean> {
  const row = await db
    .selectFrom("municipality")
    .select("code")
    .where("code", "=", code)
    .executeTakeFirst();
  return row !== undefined;
}

async function getSeasonState(db: Db, id: string) {
  const row = await db
    .selectFrom("season")
    .select(["id", "state"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}
