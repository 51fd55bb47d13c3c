/** What the signed-in person has written, drafts first. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { listOwnNotes } from "#app/domain/notes/queries/list-own-notes.server.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { EditIcon } from "#app/ui/icon.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { titleMeta } from "#app/web/title.ts";
import { NoteRows } from "./note-rows.tsx";

const ROWS = 30;

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const after = new URL(request.url).searchParams.get("after");
  const { notes, next } = await listOwnNotes(context.db, context.scope, { limit: ROWS, after });
  return {
    title: translator(context.language, "notes")("mine.title"),
    notes,
    next: next && `/notes/mine?after=${encodeURIComponent(next)}`,
    first: after ? "/notes/mine" : null,
  };
}

export default function OwnNotes() {
  const { title, notes, next, first } = useLoaderData<typeof loader>();
  const { t } = useTranslation("notes");
  const write = (
    <ButtonLink to="/notes/new" variant="primary" icon={<EditIcon />}>
      {t("list.write")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title={title}
        lead={notes.length > 0 ? t("mine.lead") : undefined}
        breadcrumbs={{ label: t("title"), links: [{ to: "/notes", label: t("show.toList") }] }}
        actions={notes.length > 0 ? write : null}
      />
      {notes.length > 0 ? (
        <NoteRows notes={notes} label={t("mine.label")} headingLevel={2} own />
      ) : (
        <EmptyState title={t("mine.empty.title")} headingLevel={2} action={write}>
          <p>{t("mine.empty.text")}</p>
        </EmptyState>
      )}
      <Pager
        label={t("mine.label")}
        previous={first ? { to: first, label: t("list.first") } : null}
        next={next ? { to: next, label: t("mine.next") } : null}
      />
    </>
  );
}
