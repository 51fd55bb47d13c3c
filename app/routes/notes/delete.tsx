/** Asks once more before a draft is deleted or a published note is withdrawn. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { deleteNote } from "#app/domain/notes/commands/delete-note.server.ts";
import { withdrawNote } from "#app/domain/notes/commands/withdraw-note.server.ts";
import { withdrawForm } from "#app/domain/notes/forms.ts";
import { isAuthor, isNobodys, mayEditNote } from "#app/domain/notes/policy.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { ConfirmForm } from "#app/ui/confirm-form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { actOf } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { invalid, readForm } from "#app/web/forms.server.ts";
import { notFound } from "#app/web/problems.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { findNoteFor } from "./find-note.server.ts";

export const meta = titleMeta;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const note = await findNoteFor(mayEditNote, context, params);
  const what = note.state === "draft" ? "delete" : "withdraw";
  const whose = isNobodys(note) ? "nobodys" : isAuthor(context.scope, note) ? "own" : "anothers";
  const title = translator(context.language, "notes")(`${what}.title`);
  return { title, what, whose, id: note.id, noteTitle: note.title } as const;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const note = await findNoteFor(mayEditNote, context, params);
  const submission = await readForm(request, withdrawForm);
  if (submission.status !== "success") return invalid(submission);
  const act = actOf(context);
  const own = isAuthor(context.scope, note);
  // The page says which of the two was confirmed: a note published meanwhile is not deleted.
  if (submission.value.what === "delete") {
    const outcome = await deleteNote(context.db, act, context.scope, note.id);
    if (!outcome.ok) throw notFound();
    const to = own ? "/notes/mine" : "/notes";
    return redirectWithFlash(to, { tone: "success", key: "notes:flash.deleted" });
  }
  const outcome = await withdrawNote(context.db, act, context.scope, note.id, submission.value);
  if (!outcome.ok) throw notFound();
  const to = own ? "/notes/mine" : "/notes";
  return redirectWithFlash(to, { tone: "success", key: "notes:flash.withdrawn" });
}

export default function DeleteNote() {
  const { title, what, whose, id, noteTitle } = useLoaderData<typeof loader>();
  const { t } = useTranslation("notes");
  const cancel = useTranslation("frame").t("cancel");
  const kept = { own: "kept", anothers: "keptAuthor", nobodys: "keptNobody" } as const;
  return (
    <>
      <PageHeader title={title} size="compact" />
      <ConfirmForm
        confirmLabel={t(`${what}.button`)}
        cancel={{ to: `/notes/${id}`, label: cancel }}
        hidden={{ what }}
      >
        <p>{t(`${what}.text`, { title: noteTitle })}</p>
        {what === "withdraw" ? <p>{t(`withdraw.${kept[whose]}`)}</p> : null}
        {what === "withdraw" && whose === "anothers" ? (
          <TextArea
            name="reason"
            label={t("withdraw.reason")}
            hint={t("withdraw.reasonHint")}
            rows={3}
            maxLength={1_000}
          />
        ) : null}
      </ConfirmForm>
    </>
  );
}
