/** The parts of a person's page; one with nothing in it is left out. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import type { VisibleProfile } from "#app/domain/accounts/person.ts";
import { termLabel } from "#app/domain/municipalities/vocabulary.ts";
import type { NoteRow } from "#app/domain/notes/note.ts";
import { ListRow, ListRows } from "#app/ui/list-rows.tsx";
import { Section } from "#app/ui/section.tsx";
import { TagList } from "#app/ui/tag.tsx";
import { NoteRows } from "../notes/note-rows.tsx";

/** `alone`: there is nothing else on the page either. */
export function PersonAbout({
  person,
  own,
  alone,
}: {
  person: VisibleProfile;
  own: boolean;
  alone: boolean;
}) {
  const { t } = useTranslation("accounts");
  const { name, about, offers, wants } = person;
  const silent = !about && offers.length + wants.length === 0;
  if (silent && alone && person.state === "active")
    return <p>{own ? t("person.ownNothingMore") : t("person.nothingMore", { name })}</p>;
  return (
    <>
      {about ? (
        <Section id="about" title={t("person.about", { name })}>
          <p className="plain-text">{about}</p>
        </Section>
      ) : null}
      <Topics id="offers" title={t("person.offers")} keys={offers} />
      <Topics id="wants" title={t("person.wants")} keys={wants} />
    </>
  );
}

function Topics({ id, title, keys }: { id: string; title: string; keys: string[] }) {
  const language = useLanguage();
  if (keys.length === 0) return null;
  const tags = keys.map((key) => ({
    label: termLabel(key, language),
    to: `/people?topic=${key}`,
  }));
  return (
    <Section id={id} title={title}>
      <TagList tags={tags} label={title} />
    </Section>
  );
}

export function PersonSeasons({ seats }: { seats: { number: number; title: string }[] }) {
  const { t } = useTranslation("accounts");
  if (seats.length === 0) return null;
  return (
    <Section id="seasons" title={t("person.seasons")}>
      <ListRows>
        {seats.map((season) => (
          <ListRow
            key={season.number}
            title={t("person.season", season)}
            to={`/seasons/${season.number}`}
          />
        ))}
      </ListRows>
    </Section>
  );
}

export function PersonNotes({ notes }: { notes: NoteRow[] }) {
  const { t } = useTranslation("accounts");
  if (notes.length === 0) return null;
  return (
    <Section id="notes" title={t("person.notes")}>
      <NoteRows notes={notes} label={t("person.notes")} headingLevel={3} />
    </Section>
  );
}
