/** All notes that the asker may read, newest first, or the best first where they search. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import {
  MOST_COUNTED,
  type NoteFilters,
  type NoteRow,
  type PageAsked,
} from "#app/domain/notes/note.ts";
import { countNotes } from "#app/domain/notes/queries/count-notes.server.ts";
import { listNotes } from "#app/domain/notes/queries/list-notes.server.ts";
import { readersOf } from "#app/domain/notes/queries/readers-of-notes.server.ts";
import { searchNotes, type FoundNote } from "#app/domain/notes/queries/search-notes.server.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { EditIcon } from "#app/ui/icon.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import type { HubContext } from "#app/web/context.ts";
import { titleMeta } from "#app/web/title.ts";
import { listAddress, readFilters } from "./list-filters.server.ts";
import { ListFilters } from "./list-filters.tsx";
import { NoteRows } from "./note-rows.tsx";

const ROWS = 20;

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, scope, viewer, language } = context;
  const { filters, asked, choices, after } = await readFilters(request, context);
  const page = { limit: ROWS, after };
  const result = asked.q
    ? await searchNotes(db, scope, asked.q, filters, { ...page, language })
    : await listAndCount(context, filters, page);
  return {
    title: translator(language, "notes")("title"),
    member: viewer !== null,
    ...{ asked, choices },
    notes: result.notes as (NoteRow | FoundNote)[],
    count: result.found,
    next: result.next && listAddress(asked, result.next),
    first: after ? listAddress(asked, null) : null,
  };
}

async function listAndCount({ db, scope }: HubContext, filters: NoteFilters, page: PageAsked) {
  const readers = readersOf(db, scope);
  const list = await listNotes(db, scope, filters, page, readers);
  return { ...list, found: await countNotes(db, scope, filters, readers) };
}

export default function Notes() {
  const { title, member, asked, choices, notes, next, first } = useLoaderData<typeof loader>();
  const { t } = useTranslation("notes");
  return (
    <>
      <PageHeader title={title} lead={t("list.lead")} actions={member ? <MemberActions /> : null} />
      <ListFilters asked={asked} choices={choices} member={member} />
      {notes.length === 0 ? (
        <NoNotes />
      ) : (
        <>
          <ListHeading />
          <NoteRows notes={notes} label={t("list.label")} headingLevel={3} />
        </>
      )}
      <Pager
        label={t("list.pages")}
        previous={first ? { to: first, label: t("list.first") } : null}
        next={next ? { to: next, label: t(asked.q ? "list.nextFound" : "list.next") } : null}
      />
    </>
  );
}

function MemberActions() {
  const { t } = useTranslation("notes");
  return (
    <>
      <ButtonLink to="/notes/new" variant="primary" icon={<EditIcon />}>
        {t("list.write")}
      </ButtonLink>
      <ButtonLink to="/notes/mine">{t("list.mine")}</ButtonLink>
    </>
  );
}

function ListHeading() {
  const { asked, count } = useLoaderData<typeof loader>();
  const { t } = useTranslation("notes");
  const words =
    asked.q !== ""
      ? t("list.found", { count })
      : count > MOST_COUNTED
        ? t("list.many", { most: MOST_COUNTED })
        : t("list.count", { count });
  return <h2 className="list-heading">{words}</h2>;
}

function NoNotes() {
  const { asked, member } = useLoaderData<typeof loader>();
  const { t } = useTranslation("notes");
  if (Object.values(asked).some(Boolean))
    return (
      <EmptyState title={t("list.nothing.title")} headingLevel={2}>
        <p>{t("list.nothing.text")}</p>
      </EmptyState>
    );
  return (
    <EmptyState title={t("list.empty.title")} headingLevel={2}>
      <p>{t(member ? "list.empty.text" : "list.empty.visitor")}</p>
    </EmptyState>
  );
}
