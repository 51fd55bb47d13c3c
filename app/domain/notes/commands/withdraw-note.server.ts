/** Knows how a published note is taken back. */
import type { Act } from "#app/audit/act.ts";
import { recordAct } from "#app/audit/record.server.ts";
import type { Scope } from "#app/domain/accounts/viewer.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { queueMail } from "#app/mail/outbox.server.ts";
import { removeSearchEntry } from "#app/search/index.server.ts";
import type { Db, Trx } from "#db/client.server.ts";
import { lockRow, transact } from "#db/transaction.server.ts";
import type { Note } from "../note.ts";
import { isAuthor, mayWithdrawNote } from "../policy.ts";
import { getNote } from "../queries/get-note.server.ts";

export type Withdrawn = { ok: true } | { ok: false; reason: "not_found" };

/**
 * The note is its author's draft again: out of lists, search and reach, with its text and history
 * kept. Where an organiser does it, the author is told, with the reason.
 */
export async function withdrawNote(
  db: Db,
  by: Act,
  scope: Scope,
  id: string,
  { reason }: { reason: string },
): Promise<Withdrawn> {
  const note = await getNote(db, scope, id);
  if (!note || !mayWithdrawNote(scope, note)) return { ok: false, reason: "not_found" };
  const visible = note.audience === "public";
  return transact(
    db,
    async (trx): Promise<Withdrawn> => {
      if (!(await takeBack(trx, by, note))) return { ok: false, reason: "not_found" };
      await removeSearchEntry(trx, "note", id);
      const details = { audience: note.audience, ownNote: isAuthor(scope, note) };
      await recordAct(trx, by, {
        act: "note.withdrawn",
        subjectKind: "note",
        subjectId: id,
        details,
      });
      if (!isAuthor(scope, note)) await tellAuthor(trx, by, note, reason);
      return { ok: true };
    },
    { public: visible },
  );
}

async function takeBack(trx: Trx, by: Act, { id }: Note): Promise<boolean> {
  await lockRow(trx, "note", id);
  const note = await trx
    .selectFrom("note")
    .select(["title", "body", "version"])
    .where("id", "=", id)
    .where("state", "=", "published")
    .executeTakeFirst();
  if (!note) return false;
  const version = note.version + 1;
  await trx
    .updateTable("note")
    .set({ state: "draft", published_at: null, version, updated_at: by.now })
    .where("id", "=", id)
    .execute();
  await trx
    .updateTable("note_topic")
    .set({ published_at: null })
    .where("note_id", "=", id)
    .execute();
  const saved = { note_id: id, saved_by: by.actorId, saved_at: by.now };
  await trx
    .insertInto("note_version")
    .values({ ...note, ...saved, version, state: "draft" })
    .execute();
  return true;
}

async function tellAuthor(trx: Trx, by: Act, note: Note, reason: string) {
  if (!note.writtenBy) return;
  const author = await trx
    .selectFrom("person")
    .select(["id", "name", "email", "language"])
    .where("id", "=", note.writtenBy)
    .where("state", "=", "active")
    .executeTakeFirst();
  if (!author) return;
  const t = translator(author.language, "notes");
  const mail = {
    personId: author.id,
    to: author.email,
    language: author.language,
    subject: t("mail.withdrawn.subject", { title: note.title }),
    greeting: t("mail.withdrawn.greeting", { name: author.name }),
    paragraphs: [
      t("mail.withdrawn.what", { title: note.title }),
      ...(reason ? [t("mail.withdrawn.why", { reason })] : []),
      t("mail.withdrawn.next"),
    ],
    link: { label: t("mail.withdrawn.link"), address: `${by.site.address}/notes/${note.id}` },
    reason: t("mail.withdrawn.because", { site: by.site.name }),
  };
  await queueMail(trx, mail, by.now);
}
