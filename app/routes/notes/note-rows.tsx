import type { ReactNode } from "react";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { termLabel } from "#app/domain/municipalities/vocabulary.ts";
import type { NoteRow } from "#app/domain/notes/note.ts";
import type { FoundNote } from "#app/domain/notes/queries/search-notes.server.ts";
import { formatDay, formatNameWithin } from "#app/i18n/format.ts";
import { KeptRows, ListRow } from "#app/ui/list-rows.tsx";
import { MetaItem } from "#app/ui/meta.tsx";
import { StatusBadge } from "#app/ui/tag.tsx";
import { Tile } from "#app/ui/tile.tsx";

/** A note in a list, or one that was found: with what was sought marked in its words. */
type ListedNote = NoteRow & Partial<Pick<FoundNote, "titlePieces" | "snippet">>;

export interface NoteRowsProps {
  notes: readonly ListedNote[];
  label: string;
  headingLevel?: 2 | 3;
  /** Drafts lead to the page where they are written. */
  own?: boolean;
}

/** Notes in a list: whose they are, what they are about, how many do's and don'ts they hold. */
export function NoteRows({ notes, label, headingLevel, own = false }: NoteRowsProps) {
  const rows = notes.map((note) => ({ ...note, headingLevel, own }));
  return <KeptRows label={label} row={OneNote} each={rows} />;
}

function OneNote({
  headingLevel,
  own,
  ...note
}: ListedNote & Pick<NoteRowsProps, "headingLevel"> & { own: boolean }) {
  const { id, state, language, titlePieces, snippet } = note;
  const text = snippet ? marked(snippet) : note.excerpt;
  return (
    <ListRow
      headingLevel={headingLevel}
      to={own && state === "draft" ? `/notes/${id}/edit` : `/notes/${id}`}
      title={<span lang={language}>{titlePieces ? marked(titlePieces) : note.title}</span>}
      lead={<NoteTile note={note} />}
      meta={<NoteMeta note={note} own={own} />}
      aside={<NoteState note={note} own={own} />}
    >
      {text ? <p lang={language}>{text}</p> : null}
    </ListRow>
  );
}

function marked(pieces: FoundNote["snippet"]): ReactNode {
  return pieces.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text));
}

/** The municipality's square; of a town abroad ("Kavala, Grækenland") its letters, in outline. */
export function NoteTile({
  note: { municipality, place },
  size,
}: {
  note: Pick<NoteRow, "municipality" | "place">;
  size?: "medium" | "large";
}) {
  const { t } = useTranslation("notes");
  if (municipality)
    return <Tile label={municipality.label} title={municipality.name} size={size} />;
  const town = place.includes(",")
    ? place
        .replace(/[^\p{L}]/gu, "")
        .slice(0, 3)
        .toUpperCase()
    : "";
  return <Tile tone="outline" size={size} label={town} title={place || t("row.noMunicipality")} />;
}

function NoteMeta({ note, own }: { note: NoteRow; own: boolean }) {
  const { t } = useTranslation("notes");
  const language = useLanguage();
  const { municipality, place, authorName, publishedAt, updatedAt, doCount, dontCount } = note;
  const facts = [
    municipality?.name ?? place,
    own || authorName === null ? "" : t("row.by", { name: formatNameWithin(authorName, language) }),
    own
      ? t("mine.edited", { when: formatDay(updatedAt, language) })
      : publishedAt && formatDay(publishedAt, language),
    [
      doCount > 0 && t("row.do", { count: doCount }),
      dontCount > 0 && t("row.dont", { count: dontCount }),
    ]
      .filter(Boolean)
      .join(" · "),
    note.topics.map((key) => termLabel(key, language)).join(", "),
    note.language === language ? "" : t(`row.in.${note.language}`),
  ];
  return facts.filter(Boolean).map((fact, index) => <MetaItem key={index}>{fact}</MetaItem>);
}

function NoteState({ note: { state, audience }, own }: { note: NoteRow; own: boolean }) {
  const { t } = useTranslation("notes");
  if (state === "draft") return <StatusBadge tone="warning">{t("state.draft")}</StatusBadge>;
  if (audience === "public" && !own) return null;
  return <StatusBadge tone="muted">{t(`audience.${audience}`)}</StatusBadge>;
}
