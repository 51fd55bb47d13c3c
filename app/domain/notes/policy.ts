/** Knows who may change a note and read its history. Reading the note itself is the queries' matter. */
import type { Scope } from "#app/domain/accounts/viewer.ts";
import type { NoteState } from "#db/schema.ts";

type Writer = Pick<Scope, "viewerId" | "organiser">;

interface Written {
  /** Null for a note taken in from a file. */
  writtenBy: string | null;
  /** True where the author's account is deleted: nobody can take the note up again. */
  authorGone: boolean;
  state: NoteState;
}

export function isAuthor(writer: Writer, note: { writtenBy: string | null }): boolean {
  return writer.viewerId !== null && writer.viewerId === note.writtenBy;
}

/** From a file, or of somebody who is gone: it has no author to come back to. */
export function isNobodys(note: Pick<Written, "writtenBy" | "authorGone">): boolean {
  return note.writtenBy === null || note.authorGone;
}

/** Its author; organisers once others can read it, or where nobody else could. */
export function mayEditNote(writer: Writer, note: Written): boolean {
  if (isAuthor(writer, note)) return true;
  return writer.organiser && (note.state === "published" || isNobodys(note));
}

export function mayWithdrawNote(writer: Writer, note: Written): boolean {
  return note.state === "published" && mayEditNote(writer, note);
}

/** Only what nobody reads: a published note is withdrawn first. */
export function mayDeleteNote(writer: Writer, note: Written): boolean {
  return note.state === "draft" && mayEditNote(writer, note);
}

/** An organiser may narrow who reads another's note, never widen it. */
export function mayWiden(writer: Writer, note: Written): boolean {
  return note.writtenBy === null || isAuthor(writer, note);
}

/** What was saved as a draft stays its author's own. */
export function maySeeVersion(
  writer: Writer,
  note: Written,
  version: { state: NoteState },
): boolean {
  if (!mayEditNote(writer, note)) return false;
  return version.state === "published" || note.writtenBy === null || isAuthor(writer, note);
}

/** Who may read the author's name: the rule of the profile, for that one field. */
export function maySeeName(
  reader: Writer,
  author: { id: string; state: string; visibility: string },
  sharesSeason: boolean,
): boolean {
  if (reader.organiser || reader.viewerId === author.id) return true;
  if (author.state !== "active") return false;
  if (author.visibility === "public") return true;
  if (reader.viewerId === null) return false;
  return author.visibility === "network" || sharesSeason;
}
