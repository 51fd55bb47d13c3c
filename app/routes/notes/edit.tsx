/** Changing a note; what others saved meanwhile is shown beside one's own. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { changeNote } from "#app/domain/notes/commands/change-note.server.ts";
import { changeForm } from "#app/domain/notes/forms.ts";
import { mayEditNote } from "#app/domain/notes/policy.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { Narrow } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { actOf, type HubContext } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { readForm } from "#app/web/forms.server.ts";
import { notFound } from "#app/web/problems.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { findNoteFor } from "./find-note.server.ts";
import { backFrom, formChoices, newNoteValues, valuesOf } from "./form-choices.server.ts";
import { NoteForm } from "./note-form.tsx";
import { conflictOf, isPreview, previewOf, refused, signedOut } from "./note-reply.server.ts";

export const meta = titleMeta;

export async function loader({ context, params }: LoaderFunctionArgs) {
  if (!context.viewer) return withoutNote(context);
  const note = await findNoteFor(mayEditNote, context, params);
  const title = translator(context.language, "notes")("form.editTitle");
  const choices = await formChoices(context, note.seasonId);
  const cancelTo = backFrom(context, note);
  return { title, choices, values: valuesOf(note), state: note.state, cancelTo };
}

/** Only after a post by somebody whose session ended: the page holds what they sent, and no more. */
async function withoutNote(context: HubContext) {
  const title = translator(context.language, "notes")("form.editTitle");
  const choices = await formChoices(context, null);
  const values = { ...newNoteValues(context, choices, null), body: "", seasonId: "" };
  return { title, choices, values, state: "draft" as const, cancelTo: "/notes" };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const submission = await readForm(request, changeForm);
  if (!context.viewer) return signedOut(submission);
  if (isPreview(submission)) return previewOf(submission);
  if (submission.status !== "success") return refused(submission);
  const { intent, ...note } = submission.value;
  const id = params.noteId ?? "";
  const change = { ...note, publish: intent === "publish" };
  const outcome = await changeNote(context.db, actOf(context), context.scope, id, change);
  if (outcome.ok) return saved(id, outcome);
  if (outcome.reason === "unfit") return refused(submission, outcome.problems);
  const conflict =
    outcome.reason === "changed_meanwhile" ? await conflictOf(context, id, submission, note) : null;
  if (!conflict) throw notFound();
  return conflict;
}

function saved(id: string, { state, published }: { state: string; published: boolean }) {
  if (state === "draft")
    return redirectWithFlash(`/notes/${id}/edit`, { tone: "success", key: "notes:flash.draft" });
  const key = published ? "notes:flash.published" : "notes:flash.saved";
  return redirectWithFlash(`/notes/${id}`, { tone: "success", key });
}

export default function EditNote() {
  const { title, choices, values, state, cancelTo } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation("notes");
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={{ label: t("title"), links: [{ to: "/notes", label: t("show.toList") }] }}
        size="compact"
      />
      <Narrow>
        <NoteForm {...{ values, choices, reply, state, cancelTo }} />
      </Narrow>
    </>
  );
}
