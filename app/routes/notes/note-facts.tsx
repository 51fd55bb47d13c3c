import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { termLabel } from "#app/domain/municipalities/vocabulary.ts";
import type { Note } from "#app/domain/notes/note.ts";
import { formatDay, formatName } from "#app/i18n/format.ts";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Link } from "#app/ui/link.tsx";
import { TagList } from "#app/ui/tag.tsx";

export interface NoteFactsProps {
  note: Omit<Note, "writtenBy" | "authorGone" | "body" | "translationKey">;
  /** Somebody wrote it whose name is not for everybody. */
  authorHidden: boolean;
  translation: { id: string; language: "da" | "en" } | null;
  mayTranslate: boolean;
  may: { edit: boolean; withdraw: boolean; delete: boolean };
  address: string;
}

/** What is to know of a note beside its text; on paper it stands under it. */
export function NoteFacts(props: NoteFactsProps) {
  const { note, translation, address } = props;
  const { t } = useTranslation("notes");
  return (
    <>
      {translation ? (
        <p className="no-print">
          <Link to={`/notes/${translation.id}`} hrefLang={translation.language}>
            {t(`show.alsoIn.${translation.language}`)}
          </Link>
        </p>
      ) : null}
      <DefinitionList items={useFacts(props)} />
      {note.state === "published" ? <ShareAddress note={note} address={address} /> : null}
      <WriterLinks {...props} />
      {note.demo ? <p className="form-hint">{t("show.demo")}</p> : null}
    </>
  );
}

/** For those who may change the note. */
function WriterLinks({ note, mayTranslate, may }: NoteFactsProps) {
  const { t } = useTranslation("notes");
  if (!may.edit) return null;
  const other = note.language === "da" ? "en" : "da";
  const links = [
    { to: `/notes/${note.id}/versions`, label: t("show.versions") },
    mayTranslate && { to: `/notes/new?translates=${note.id}`, label: t(`show.translate.${other}`) },
    may.withdraw && { to: `/notes/${note.id}/delete`, label: t("show.withdraw") },
    may.delete && { to: `/notes/${note.id}/delete`, label: t("show.delete") },
  ].filter((link) => link !== false);
  return (
    <ul className="plain-list no-print">
      {links.map((link) => (
        <li key={link.label}>
          <Link to={link.to}>{link.label}</Link>
        </li>
      ))}
    </ul>
  );
}

/** A fact without a value is left out of the list. */
function useFacts({ note, authorHidden }: Pick<NoteFactsProps, "note" | "authorHidden">) {
  const { t } = useTranslation("notes");
  const language = useLanguage();
  const { municipality, seasonNumber, authorName, authorId, publishedAt, updatedAt } = note;
  const day = (when: string | null) => when && formatDay(when, language);
  const changed =
    note.state === "published" && note.version > 1 && day(publishedAt) !== day(updatedAt);
  const author = authorId ? (
    <Link to={`/people/${authorId}`}>{authorName}</Link>
  ) : (
    authorName !== null && formatName(authorName, language)
  );
  const tags = note.topics.map((key) => ({
    label: termLabel(key, language),
    to: `/notes?topic=${key}`,
  }));
  return [
    { term: t("show.author"), description: author || (authorHidden && t("show.authorHidden")) },
    {
      term: t("show.municipality"),
      description: municipality && (
        <Link to={`/municipalities/${municipality.slug}`}>{municipality.name}</Link>
      ),
    },
    { term: t("show.place"), description: note.place },
    {
      term: t("show.topics"),
      description: tags.length > 0 && <TagList tags={tags} label={t("show.topics")} />,
    },
    {
      term: t("show.season"),
      description: seasonNumber && (
        <Link to={`/seasons/${seasonNumber}`}>{t("seasonName", { number: seasonNumber })}</Link>
      ),
    },
    { term: t("show.audience"), description: t(`audience.${note.audience}`) },
    { term: t("show.published"), description: day(publishedAt) },
    { term: t("show.changed"), description: changed && day(updatedAt) },
    { term: t("show.source"), description: note.source },
  ].filter((fact) => fact.description);
}

function ShareAddress({ note, address }: Pick<NoteFactsProps, "note" | "address">) {
  const { t } = useTranslation("notes");
  return (
    <div className="share-address">
      <p>
        <b>{t("show.address")}</b>
        <br />
        <span className="address">{address}</span>
      </p>
      {note.doCount + note.dontCount > 0 ? (
        <p className="form-hint no-print">{t("show.lineHint")}</p>
      ) : null}
    </div>
  );
}
