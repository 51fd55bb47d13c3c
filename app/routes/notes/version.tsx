/** One version of a note: what was changed after it, all of it, and the way back to it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { restoreNoteVersion } from "#app/domain/notes/commands/change-note.server.ts";
import { restoreForm } from "#app/domain/notes/forms.ts";
import { mayEditNote } from "#app/domain/notes/policy.ts";
import { formatMoment, formatNameWithin } from "#app/i18n/format.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";
import { actOf } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { invalid, readForm } from "#app/web/forms.server.ts";
import { notFound } from "#app/web/problems.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { findNoteFor } from "./find-note.server.ts";
import { NoteComparison } from "./note-comparison.tsx";
import { RestoreVersion } from "./restore-version.tsx";
import { versionPage } from "./version-page.server.ts";

export const meta = titleMeta;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const note = await findNoteFor(mayEditNote, context, params);
  const page = await versionPage(context, note, Number(params.version));
  if (!page) throw notFound();
  const asks = new URL(request.url).searchParams.has("restore") && page.next !== null;
  return {
    ...page,
    asks,
    id: note.id,
    current: note.version,
    published: note.state === "published",
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const submission = await readForm(request, restoreForm);
  if (submission.status !== "success") return invalid(submission);
  const id = params.noteId ?? "";
  const restore = Number(params.version);
  const asked = { restore, version: submission.value.version };
  const outcome = await restoreNoteVersion(context.db, actOf(context), context.scope, id, asked);
  if (outcome.ok) {
    const values = { version: restore };
    const flash = { tone: "success", key: "notes:flash.restored", values } as const;
    return redirectWithFlash(`/notes/${id}`, flash);
  }
  if (outcome.reason === "not_found") throw notFound();
  const key = outcome.reason === "unfit" ? "notes:flash.unfit" : "notes:flash.changedMeanwhile";
  return redirectWithFlash(`/notes/${id}/versions`, { tone: "error", key });
}

export default function ShowVersion() {
  const page = useLoaderData<typeof loader>();
  const { title, id, version, asks, next, savedAt, savedByName } = page;
  const { t } = useTranslation("notes");
  const language = useLanguage();
  const when = formatMoment(savedAt, language);
  return (
    <>
      <PageHeader
        title={title}
        lead={
          savedByName === null
            ? t("version.leadFile", { when })
            : t("version.lead", { when, name: formatNameWithin(savedByName, language) })
        }
        back={{ to: `/notes/${id}/versions`, label: t("version.back") }}
        actions={
          next && !asks ? (
            <ButtonLink to={`/notes/${id}/versions/${version}?restore=1`}>
              {t("version.restore")}
            </ButtonLink>
          ) : null
        }
        size="compact"
      />
      {asks ? <RestoreVersion {...page} /> : null}
      <Changes />
      <WholeText />
    </>
  );
}

function Changes() {
  const { next, noteTitle } = useLoaderData<typeof loader>();
  const { t } = useTranslation("notes");
  if (!next) return <p>{t("version.newest")}</p>;
  const label = t("version.changes", { version: next.version });
  return (
    <Section title={label} id="changes">
      {next.title === noteTitle ? null : (
        <p>{t("version.titleChanged", { before: noteTitle, after: next.title })}</p>
      )}
      <NoteComparison
        {...{ label, blocks: next.difference, restIsTold: next.title !== noteTitle }}
      />
    </Section>
  );
}

function WholeText() {
  const { noteTitle, body } = useLoaderData<typeof loader>();
  const { t } = useTranslation("notes");
  return (
    <Section title={t("version.whole")} id="whole">
      <p>
        <b>{noteTitle}</b>
      </p>
      <pre className="source-text">{body}</pre>
    </Section>
  );
}
