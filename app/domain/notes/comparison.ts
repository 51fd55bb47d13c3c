/** Knows what changed between two versions of a text: line by line, and inside a line word by word. */
import { diffLines, diffWordsWithSpace } from "diff";
import type { NoteInput } from "./forms.ts";

export type Change = "same" | "added" | "removed";

export interface ComparedPiece {
  change: Change;
  text: string;
}

/** A run of lines: alike, only in one of the texts, or the same lines in other words. */
export interface ComparedBlock {
  change: Change | "changed";
  pieces: ComparedPiece[];
}

/** Beyond this the texts have so little in common that comparing says nothing. */
const MOST_EDITS = 2_000;
const LONGEST_MS = 200;
const limits = { maxEditLength: MOST_EDITS, timeout: LONGEST_MS };

export function compareTexts(before: string, after: string): ComparedBlock[] {
  const runs = diffLines(withLastLine(before), withLastLine(after), limits) ?? [
    { added: false, removed: true, value: before },
    { added: true, removed: false, value: after },
  ];
  const blocks: ComparedBlock[] = [];
  for (const { added, removed, value } of runs) {
    const change = added ? "added" : removed ? "removed" : "same";
    const last = blocks.at(-1);
    if (change === "added" && last?.change === "removed") {
      blocks[blocks.length - 1] = inWords(last.pieces[0]!.text, value);
    } else blocks.push({ change, pieces: [{ change, text: value }] });
  }
  return blocks.filter((block) => block.pieces.some((piece) => piece.text !== ""));
}

function inWords(before: string, after: string): ComparedBlock {
  const pieces = diffWordsWithSpace(before, after, limits)?.map(({ added, removed, value }) => {
    const change: Change = added ? "added" : removed ? "removed" : "same";
    return { change, text: value };
  });
  const whole: ComparedPiece[] = [
    { change: "removed", text: before },
    { change: "added", text: after },
  ];
  return { change: "changed", pieces: pieces && saysMore(pieces) ? pieces : whole };
}

/** Words that happen to stand in both of two different lines are no help to a reader. */
function saysMore(pieces: ComparedPiece[]): boolean {
  const lengthOf = (change: Change) =>
    pieces.reduce(
      (sum, piece) => sum + (piece.change === change ? piece.text.trim().length : 0),
      0,
    );
  const changed = Math.max(lengthOf("added"), lengthOf("removed"));
  return lengthOf("same") * 2 >= changed;
}

/** A last line without its end is not another line. */
function withLastLine(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}

/** What a note has beside its text and who may read it, as its form calls it. */
const fields = {
  title: (note: NoteInput) => note.title,
  topics: (note: NoteInput) => note.topics.toSorted().join(),
  municipality: (note: NoteInput) => note.municipalityCode,
  season: (note: NoteInput) => note.seasonId,
  language: (note: NoteInput) => note.language,
  place: (note: NoteInput) => note.place,
  source: (note: NoteInput) => note.source,
};

export type DifferentField = keyof typeof fields;

export function differentFields(one: NoteInput, other: NoteInput): DifferentField[] {
  const names = Object.keys(fields) as DifferentField[];
  return names.filter((name) => fields[name](one) !== fields[name](other));
}
