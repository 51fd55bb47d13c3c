/** Knows how a note is changed and an earlier version brought back; every saved version is kept. */
import type { Act } from "#app/audit/act.ts";
import { recordAct } from "#app/audit/record.server.ts";
import type { Scope } from "#app/domain/accounts/viewer.ts";
import { lockRow, transact } from "#db/transaction.server.ts";
import type { Db, Trx } from "#db/client.server.ts";
import type { NoteState } from "#db/schema.ts";
import type { NoteInput } from "../forms.ts";
import type { Note } from "../note.ts";
import { isAuthor, mayEditNote } from "../policy.ts";
import { getNote } from "../queries/get-note.server.ts";
import { getNoteVersion } from "../queries/list-note-versions.server.ts";
import { stateAfter, type Problem } from "../rules.ts";
import { checkNote } from "./check-note.server.ts";
import { recordPublished } from "./create-note.server.ts";
import { columnsOf, writeParts, type Saving } from "./write-note.server.ts";

export type Changed =
  | { ok: true; version: number; state: NoteState; published: boolean }
  /** Not there, or not this person's to change. */
  | { ok: false; reason: "not_found" }
  /** Somebody saved since the writer began: show both, lose neither. */
  | { ok: false; reason: "changed_meanwhile" }
  | { ok: false; reason: "unfit"; problems: Problem[] };

export interface NoteChange extends NoteInput {
  /** The version that the writer began from. */
  version: number;
  publish: boolean;
}

export async function changeNote(
  db: Db,
  by: Act,
  scope: Scope,
  id: string,
  { version, publish, ...content }: NoteChange,
): Promise<Changed> {
  const before = await getNote(db, scope, id);
  if (!before || !mayEditNote(scope, before)) return { ok: false, reason: "not_found" };
  if (before.version !== version) return { ok: false, reason: "changed_meanwhile" };
  return save(db, by, scope, before, content, { publish, act: "note.changed" });
}

/** The title and the text as they were then, as a new version. */
export async function restoreNoteVersion(
  db: Db,
  by: Act,
  scope: Scope,
  id: string,
  asked: { restore: number; version: number },
): Promise<Changed> {
  const before = await getNote(db, scope, id);
  if (!before || !mayEditNote(scope, before)) return { ok: false, reason: "not_found" };
  const earlier = await getNoteVersion(db, scope, before, asked.restore);
  if (!earlier) return { ok: false, reason: "not_found" };
  if (before.version !== asked.version) return { ok: false, reason: "changed_meanwhile" };
  const content = { ...contentOf(before), title: earlier.title, body: earlier.body };
  return save(db, by, scope, before, content, { publish: false, act: "note.restored" });
}

async function save(
  db: Db,
  by: Act,
  scope: Scope,
  before: Note,
  content: NoteInput,
  { publish, act }: { publish: boolean; act: string },
): Promise<Changed> {
  const state = stateAfter(before.state, publish);
  const checked = await checkNote(db, scope, content, state, before);
  if (!checked.ok) return checked;
  const { version } = before;
  if (state === before.state && isSame(content, contentOf(before)))
    return { ok: true, version, state, published: false };
  const publishedAt = state === "published" ? (before.publishedAt ?? by.now) : null;
  const saving: Saving = {
    id: before.id, content, rendered: checked.rendered, version: version + 1, state, publishedAt,
    savedBy: by.actorId, now: by.now,
  }; // prettier-ignore
  const visible = state === "published" && [before.audience, content.audience].includes("public");
  return transact(db, (trx) => update(trx, by, scope, before, saving, act), { public: visible });
}

async function update(
  trx: Trx,
  by: Act,
  scope: Scope,
  before: Note,
  saving: Saving,
  act: string,
): Promise<Changed> {
  await lockRow(trx, "note", saving.id);
  const { numUpdatedRows } = await trx
    .updateTable("note")
    .set(columnsOf(saving))
    .where("id", "=", saving.id)
    .where("version", "=", before.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return { ok: false, reason: "changed_meanwhile" };
  await writeParts(trx, saving);
  const published = saving.state !== before.state;
  if (published) await recordPublished(trx, by, saving.id, saving.content);
  else if (!isAuthor(scope, before)) await recordChanged(trx, by, before, saving, act);
  return { ok: true, version: saving.version, state: saving.state, published };
}

async function recordChanged(trx: Trx, by: Act, before: Note, saving: Saving, act: string) {
  const { id, content, version } = saving;
  const details = { version, audience: content.audience, audienceBefore: before.audience };
  await recordAct(trx, by, { act, subjectKind: "note", subjectId: id, details });
}

/** What a writer could have typed. */
export function contentOf(note: Note): NoteInput {
  const { title, body, language, topics, municipality, seasonId, audience, place, source } = note;
  const municipalityCode = municipality?.code ?? null;
  return { title, body, language, topics, municipalityCode, seasonId, audience, place, source };
}

function isSame(one: NoteInput, other: NoteInput): boolean {
  const plain = ({ topics, ...rest }: NoteInput) =>
    JSON.stringify([[...topics].sort(), Object.entries(rest).sort()]);
  return plain(one) === plain(other);
}
