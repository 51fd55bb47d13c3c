/** Knows what a note must have, when it is fit to publish, and how it begins. */
import { excerpt } from "#app/markdown/excerpt.ts";
import { guidanceLeft } from "#app/markdown/note-template.ts";
import type { Audience, NoteState, SeasonState } from "#db/schema.ts";

export const LONGEST_BODY_BYTES = 16 * 1024;
export const MOST_TOPICS = 6;
const EXCERPT_LENGTH = 160;

/** What is wrong with a note, at the field where it is put right. */
export interface Problem {
  field: "body" | "seasonId" | "audience" | "municipalityCode";
  problem:
    | "body_empty"
    | "guidance_left"
    | "season_needed"
    | "season_closed"
    | "season_not_yours"
    | "audience_wider"
    | "municipality_unknown"
    | "too_long"
    | "too_deep"
    | "too_slow";
}

/** A draft needs a title alone; what others are to read needs its text, in the writer's own words. */
export function publishProblems(note: {
  body: string;
  audience: Audience;
  seasonId: string | null;
}): Problem[] {
  const problems: Problem[] = [];
  if (note.body.trim() === "") problems.push({ field: "body", problem: "body_empty" });
  else if (guidanceLeft(note.body).length > 0)
    problems.push({ field: "body", problem: "guidance_left" });
  if (note.audience === "season" && note.seasonId === null)
    problems.push({ field: "seasonId", problem: "season_needed" });
  return problems;
}

interface Choice {
  id: string;
  state: SeasonState;
}

/**
 * A note is put into a season by somebody with a seat there, while the season lasts; one that is in
 * it already may stay.
 */
export function seasonProblem(
  season: Choice | null,
  writer: { organiser: boolean; seasonIds: readonly string[] },
  present: string | null,
): Problem["problem"] | null {
  if (season && season.id === present) return null;
  if (!season || !(writer.organiser || writer.seasonIds.includes(season.id)))
    return "season_not_yours";
  return season.state === "closed" ? "season_closed" : null;
}

const width: Record<Audience, number> = { season: 1, network: 2, public: 3 };

/** Whether more people could read it than before. */
export function isWider(audience: Audience, than: Audience): boolean {
  return width[audience] > width[than];
}

export function stateAfter(before: NoteState, publish: boolean): NoteState {
  return publish ? "published" : before;
}

/** UTF-8 bytes, as the limit counts them. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** From a note's plain text, a block a line: its first running text, without the headings around it. */
export function noteExcerpt(text: string): string {
  const blocks = text.split("\n");
  const first = blocks.findIndex(isRunningText);
  if (first < 0) return excerpt(blocks.join(" "), EXCERPT_LENGTH);
  const after = blocks.slice(first);
  const end = after.findIndex((block) => !isRunningText(block));
  return excerpt(after.slice(0, end < 0 ? undefined : end).join(" "), EXCERPT_LENGTH);
}

function isRunningText(block: string): boolean {
  return block.length > 60 || /[.!?…:"”»)]$/u.test(block);
}
