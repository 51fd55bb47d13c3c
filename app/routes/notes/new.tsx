/** Writing a note, from the template or as the translation of another. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { createNote } from "#app/domain/notes/commands/create-note.server.ts";
import { newNoteForm } from "#app/domain/notes/forms.ts";
import { getNote } from "#app/domain/notes/queries/get-note.server.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { Narrow } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { actOf } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { readForm } from "#app/web/forms.server.ts";
import { notFound } from "#app/web/problems.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { formChoices, newNoteValues } from "./form-choices.server.ts";
import { NoteForm } from "./note-form.tsx";
import { readReflection } from "./read-reflection.server.ts";
import { isPreview, previewOf, refused, signedOut } from "./note-reply.server.ts";

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const translates = asked.get("translates");
  const original = translates ? await getNote(context.db, context.scope, translates) : null;
  const choices = await formChoices(context, original?.seasonId ?? null);
  const title = translator(context.language, "notes")("form.newTitle");
  const values = newNoteValues(context, choices, original);
  const begun = original ? null : await readReflection(context, asked.get("reflection"), choices);
  return { title, choices, values: { ...values, ...begun }, reflection: begun !== null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = await readForm(request, newNoteForm);
  if (!context.viewer) return signedOut(submission);
  if (isPreview(submission)) return previewOf(submission);
  if (submission.status !== "success") return refused(submission);
  const { intent, version: _none, ...note } = submission.value;
  const input = { ...note, publish: intent === "publish" };
  const outcome = await createNote(context.db, actOf(context), context.scope, input);
  if (!outcome.ok && outcome.reason === "not_found") throw notFound();
  if (!outcome.ok) return refused(submission, outcome.problems);
  const address = `/notes/${outcome.id}`;
  return input.publish
    ? redirectWithFlash(address, { tone: "success", key: "notes:flash.published" })
    : redirectWithFlash(`${address}/edit`, { tone: "success", key: "notes:flash.draft" });
}

export default function NewNote() {
  const { title, choices, values, reflection } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation("notes");
  const ofPartners = useTranslation("partnership").t;
  const plainLead = reflection ? ofPartners("reflection.fromReflection") : t("form.newLead");
  const crumbs = { label: t("title"), links: [{ to: "/notes", label: t("show.toList") }] };
  return (
    <>
      <PageHeader
        title={title}
        lead={values.translates ? t("form.translates") : plainLead}
        breadcrumbs={crumbs}
        size="compact"
      />
      <Narrow>
        <NoteForm {...{ values, choices, reply }} state="draft" cancelTo="/notes/mine" />
      </Narrow>
    </>
  );
}
