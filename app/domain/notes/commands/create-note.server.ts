/** Knows how a note comes into being, as a draft or published at once. */
import type { Act } from "#app/audit/act.ts";
import { recordAct } from "#app/audit/record.server.ts";
import { holdPerson } from "#app/domain/accounts/queries/hold-person.server.ts";
import type { Scope } from "#app/domain/accounts/viewer.ts";
import type { Db, Trx } from "#db/client.server.ts";
import { newId } from "#db/columns.server.ts";
import { transact } from "#db/transaction.server.ts";
import type { NoteInput } from "../forms.ts";
import type { Note } from "../note.ts";
import { getNote } from "../queries/get-note.server.ts";
import type { Problem } from "../rules.ts";
import { checkNote } from "./check-note.server.ts";
import { columnsOf, writeParts, type Saving } from "./write-note.server.ts";

export interface NewNote extends NoteInput {
  publish: boolean;
  /** The id of the note that this one says in another language. */
  translates?: string | null;
}

export type Created =
  | { ok: true; id: string }
  | { ok: false; reason: "unfit"; problems: Problem[] }
  /** The writer's account is gone since they began. */
  | { ok: false; reason: "not_found" };

export async function createNote(db: Db, by: Act, scope: Scope, input: NewNote): Promise<Created> {
  const { publish, translates, ...content } = input;
  const state = publish ? "published" : "draft";
  const checked = await checkNote(db, scope, content, state, null);
  if (!checked.ok) return checked;
  const original = translates ? await getNote(db, scope, translates) : null;
  const id = newId();
  const publishedAt = publish ? by.now : null;
  const { rendered } = checked;
  const saving: Saving = {
    id, content, rendered, version: 1, state, publishedAt, savedBy: by.actorId, now: by.now,
  }; // prettier-ignore
  const visible = publish && content.audience === "public";
  return transact(db, (trx) => insert(trx, by, saving, original), { public: visible });
}

async function insert(trx: Trx, by: Act, saving: Saving, original: Note | null): Promise<Created> {
  const { id, now, state, content } = saving;
  if (by.actorId !== null && !(await holdPerson(trx, by.actorId)))
    return { ok: false, reason: "not_found" };
  await trx
    .insertInto("note")
    .values({
      ...columnsOf(saving),
      id,
      author_id: by.actorId,
      import_key: null,
      import_hash: null,
      translation_key: original && (await translationKeyOf(trx, original)),
      created_at: now,
    })
    .execute();
  await writeParts(trx, saving);
  if (state === "published") await recordPublished(trx, by, id, content);
  return { ok: true, id };
}

/** The original's own id where it had no translation before. */
async function translationKeyOf(trx: Trx, original: Note): Promise<string> {
  if (original.translationKey) return original.translationKey;
  await trx
    .updateTable("note")
    .set({ translation_key: original.id })
    .where("id", "=", original.id)
    .where("translation_key", "is", null)
    .execute();
  return original.id;
}

export async function recordPublished(
  trx: Trx,
  by: Act,
  id: string,
  { audience, language }: Pick<NoteInput, "audience" | "language">,
): Promise<void> {
  const details = { audience, language };
  await recordAct(trx, by, { act: "note.published", subjectKind: "note", subjectId: id, details });
}
