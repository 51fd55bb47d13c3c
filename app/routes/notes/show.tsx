/** One note, to read and to print. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { isAuthor, mayDeleteNote, mayEditNote, mayWithdrawNote } from "#app/domain/notes/policy.ts";
import { getTranslation } from "#app/domain/notes/queries/get-translation.server.ts";
import { formatDay, formatNameWithin } from "#app/i18n/format.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { EditIcon } from "#app/ui/icon.tsx";
import { Columns } from "#app/ui/layout.tsx";
import { MetaItem } from "#app/ui/meta.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { StatusBadge } from "#app/ui/tag.tsx";
import { titleMeta } from "#app/web/title.ts";
import { findNote } from "./find-note.server.ts";
import { NoteFacts } from "./note-facts.tsx";
import { NoteTile } from "./note-rows.tsx";

export const meta = titleMeta;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { db, scope, settings } = context;
  const { writtenBy, authorGone, body, translationKey, ...note } = await findNote(context, params);
  const written = { writtenBy, authorGone, state: note.state };
  const own = isAuthor(scope, written);
  const may = {
    edit: mayEditNote(scope, written),
    withdraw: mayWithdrawNote(scope, written),
    delete: mayDeleteNote(scope, written),
  };
  const translation = await getTranslation(db, scope, { ...note, translationKey });
  return {
    ...{ title: note.title, note, own, may, translation },
    authorHidden: writtenBy !== null && note.authorName === null,
    empty: body.trim() === "",
    mayTranslate: may.edit && !translation && note.state === "published",
    address: `${settings.siteAddress}/notes/${note.id}`,
  };
}

export default function ShowNote() {
  const page = useLoaderData<typeof loader>();
  const { note, empty, may } = page;
  const { t } = useTranslation("notes");
  return (
    <>
      <PageHeader
        breadcrumbs={{ label: t("title"), links: [{ to: "/notes", label: t("show.toList") }] }}
        badge={<NoteTile note={note} size="large" />}
        title={<span lang={note.language}>{note.title}</span>}
        meta={<Meta />}
        actions={
          may.edit ? (
            <ButtonLink to={`/notes/${note.id}/edit`} icon={<EditIcon />}>
              {t("show.edit")}
            </ButtonLink>
          ) : null
        }
      />
      <Columns aside={<NoteFacts {...page} />} asideLabel={t("show.facts")}>
        <DraftAlert />
        {note.bodyHtml ? (
          <Prose html={note.bodyHtml} lang={note.language} />
        ) : (
          <p>{t(empty ? "show.empty" : "show.unrendered")}</p>
        )}
      </Columns>
    </>
  );
}

function Meta() {
  const { note } = useLoaderData<typeof loader>();
  const { t } = useTranslation("notes");
  const language = useLanguage();
  return (
    <>
      <MetaItem>{note.municipality?.name ?? note.place}</MetaItem>
      {note.authorName === null ? null : (
        <MetaItem>{t("row.by", { name: formatNameWithin(note.authorName, language) })}</MetaItem>
      )}
      {note.publishedAt ? <MetaItem>{formatDay(note.publishedAt, language)}</MetaItem> : null}
      {note.audience === "public" ? null : (
        <StatusBadge tone="muted">{t(`audience.${note.audience}`)}</StatusBadge>
      )}
    </>
  );
}

function DraftAlert() {
  const { note, own } = useLoaderData<typeof loader>();
  const { t } = useTranslation("notes");
  if (note.state === "published") return null;
  return (
    <Alert tone="warning" title={t("show.draft")}>
      <p>{t(own ? "show.draftText" : "show.draftNobody")}</p>
    </Alert>
  );
}
