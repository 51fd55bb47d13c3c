/** A note's history: every version that was saved, the newest first. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import type { NoteVersion } from "#app/domain/notes/note.ts";
import { mayEditNote } from "#app/domain/notes/policy.ts";
import { listNoteVersions } from "#app/domain/notes/queries/list-note-versions.server.ts";
import { formatMoment, formatName } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { Link } from "#app/ui/link.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Table, type TableColumn } from "#app/ui/table.tsx";
import { titleMeta } from "#app/web/title.ts";
import { findNoteFor } from "./find-note.server.ts";

export const meta = titleMeta;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const {
    id,
    title: noteTitle,
    version: current,
    ...rest
  } = await findNoteFor(mayEditNote, context, params);
  const before = Number(new URL(request.url).searchParams.get("before")) || null;
  const note = { id, title: noteTitle, version: current, ...rest };
  const { versions, next } = await listNoteVersions(context.db, context.scope, note, { before });
  return {
    title: translator(context.language, "notes")("versions.title"),
    ...{ id, noteTitle, current, versions },
    next: next && `/notes/${id}/versions?before=${next}`,
  };
}

export default function NoteVersions() {
  const { title, id, noteTitle, versions, next } = useLoaderData<typeof loader>();
  const { t } = useTranslation("notes");
  return (
    <>
      <PageHeader
        title={title}
        kicker={noteTitle}
        lead={t("versions.lead")}
        back={{ to: `/notes/${id}`, label: t("versions.back") }}
      />
      <Table
        caption={t("versions.caption")}
        hideCaption
        columns={useColumns()}
        rows={versions}
        rowKey={(row) => String(row.version)}
      />
      <Pager
        label={t("versions.pages")}
        next={next ? { to: next, label: t("versions.next") } : null}
      />
    </>
  );
}

function useColumns(): TableColumn<NoteVersion>[] {
  const { id, current } = useLoaderData<typeof loader>();
  const { t } = useTranslation("notes");
  const language = useLanguage();
  return [
    {
      key: "version",
      header: t("versions.version"),
      rowHeader: true,
      cell: ({ version }) => (
        <>
          <Link to={`/notes/${id}/versions/${version}`}>{t("versions.number", { version })}</Link>
          {version === current ? ` (${t("versions.current")})` : null}
        </>
      ),
    },
    {
      key: "saved",
      header: t("versions.saved"),
      cell: ({ savedAt }) => formatMoment(savedAt, language),
    },
    {
      key: "by",
      header: t("versions.by"),
      cell: ({ savedByName }) =>
        savedByName === null ? t("versions.fromFile") : formatName(savedByName, language),
    },
    { key: "state", header: t("versions.state"), cell: ({ state }) => t(`state.${state}`) },
    { key: "title", header: t("versions.noteTitle"), cell: (row) => row.title },
  ];
}
