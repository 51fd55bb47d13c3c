/** Knows how notes are taken in from files: all of them or none, and each file once. */
import type { Act } from "#app/audit/act.ts";
import { recordAct } from "#app/audit/record.server.ts";
import { addDays, danishInstant, todayInDenmark } from "#app/calendar/danish-time.ts";
import type { Db, Trx } from "#db/client.server.ts";
import { newId, toFlag } from "#db/columns.server.ts";
import type { Audience, Instant } from "#db/schema.ts";
import { transact } from "#db/transaction.server.ts";
import type { ImportedNote } from "../imported-note.ts";
import { checkNoteFiles, type CheckedFile, type NoteFile } from "./check-note-files.server.ts";
import { columnsOf, writeParts, type Saving } from "./write-note.server.ts";

export interface ImportOptions {
  /** Takes the place of what the files say. */
  audience?: Audience;
  /** Checks everything and says what would happen, and leaves the database as it is. */
  dryRun?: boolean;
  /** Who wrote it; without it, imported notes have no author. */
  authorOf?: (note: ImportedNote) => string | null;
}

export interface ImportReport {
  added: string[];
  changed: string[];
  unchanged: string[];
}

export type Imported =
  | { ok: true; report: ImportReport }
  | { ok: false; reason: "dry_run"; report: ImportReport }
  | {
      ok: false;
      reason: "unreadable";
      problems: { file: string; line: number; problem: string }[];
    };

export async function importNotes(
  db: Db,
  by: Act,
  files: NoteFile[],
  options: ImportOptions = {},
): Promise<Imported> {
  const checked = await checkNoteFiles(db, files, options.audience);
  if (!checked.ok) return checked;
  return transact(db, async (trx): Promise<Imported> => {
    const report: ImportReport = { added: [], changed: [], unchanged: [] };
    for (const file of checked.files) report[await takeIn(trx, by, file, options)].push(file.name);
    if (options.dryRun) return { ok: false, reason: "dry_run", report };
    if (report.added.length + report.changed.length > 0) await record(trx, by, report);
    return { ok: true, report };
  });
}

async function takeIn(
  trx: Trx,
  by: Act,
  file: CheckedFile,
  { authorOf }: ImportOptions,
): Promise<keyof ImportReport> {
  const { note } = file;
  const importKey = `${note.key}.${note.language}`;
  const known = await trx
    .selectFrom("note")
    .select(["id", "version", "state", "import_hash", "published_at"])
    .where("import_key", "=", importKey)
    .executeTakeFirst();
  if (known?.import_hash === note.hash) return "unchanged";
  const saving: Saving = {
    id: known?.id ?? newId(),
    content: file.content,
    rendered: file.rendered,
    version: (known?.version ?? 0) + 1,
    // One that was withdrawn here stays so: a file does not publish against the hub.
    state: known?.state ?? "published",
    publishedAt: publishedAt(note, by.now, known),
    savedBy: by.actorId,
    now: by.now,
  };
  const columns = { ...columnsOf(saving), import_hash: note.hash, demo: toFlag(note.demo) };
  if (known) await trx.updateTable("note").set(columns).where("id", "=", known.id).execute();
  else {
    const keys = { id: saving.id, import_key: importKey, translation_key: note.key };
    const author_id = authorOf?.(note) ?? null;
    const created_at = saving.publishedAt ?? by.now;
    await trx
      .insertInto("note")
      .values({ ...columns, ...keys, author_id, created_at })
      .execute();
  }
  await writeParts(trx, saving);
  return known ? "changed" : "added";
}

function publishedAt(
  note: ImportedNote,
  now: Instant,
  known?: { state: string; published_at: Instant | null },
): Instant | null {
  if (known?.state === "draft") return null;
  if (known && note.publishedOn === null) return known.published_at;
  const ago = note.daysAgo === null ? null : addDays(todayInDenmark(now), -note.daysAgo);
  const day = note.publishedOn ?? ago;
  const morning = day ? danishInstant(day, "09:00") : null;
  return morning?.ok ? morning.instant : now;
}

async function record(trx: Trx, by: Act, { added, changed }: ImportReport) {
  const details = { added: added.length, changed: changed.length };
  await recordAct(trx, by, { act: "note.imported", subjectKind: "note", subjectId: "", details });
}
