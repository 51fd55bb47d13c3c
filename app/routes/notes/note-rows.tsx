import type { ReactNode } from "react";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { termLabel } from "#app/domain/municipalities/vocabulary.ts";
import type { NoteRow } from "#app/domain/notes/note.ts";
import { formatDay, formatNameWithin } from "#app/i18n/format.ts";
import { ListRow, ListRows } from "#app/ui/list-rows.tsx";
import { MetaItem } from "#app/ui/meta.tsx";
import { StatusBadge } from "#app/ui/tag.tsx";
import { Tile } from "#app/ui/tile.tsx";

export interface NoteRowsProps<Row extends NoteRow> {
  notes: readonly Row[];
  label: string;
  headingLevel?: 2 | 3;
  /** In place of the title and the beginning, as where they show found words. */
  titleOf?: (note: Row) => ReactNode;
  textOf?: (note: Row) => ReactNode;
  /** Drafts lead to the page where they are written. */
  own?: boolean;
}

/** Notes in a list: whose they are, what they are about, how many do's and don'ts they hold. */
export function NoteRows<Row extends NoteRow>(props: NoteRowsProps<Row>) {
  const { notes, label, headingLevel, own = false } = props;
  const titleOf = props.titleOf ?? ((note: Row) => note.title);
  const textOf = props.textOf ?? ((note: Row) => note.excerpt);
  return (
    <ListRows label={label}>
      {notes.map((note) => (
        <ListRow
          key={note.id}
          headingLevel={headingLevel}
          to={own && note.state === "draft" ? `/notes/${note.id}/edit` : `/notes/${note.id}`}
          title={<span lang={note.language}>{titleOf(note)}</span>}
          lead={<NoteTile note={note} />}
          meta={<NoteMeta note={note} own={own} />}
          aside={<NoteState note={note} own={own} />}
        >
          {textOf(note) ? <p lang={note.language}>{textOf(note)}</p> : null}
        </ListRow>
      ))}
    </ListRows>
  );
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
