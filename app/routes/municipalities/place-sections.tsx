/** The people, notes, meetings and seasons on a municipality's page; a part with nothing is left out. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { formatDay } from "#app/i18n/format.ts";
import { Link } from "#app/ui/link.tsx";
import { ListRow, ListRows } from "#app/ui/list-rows.tsx";
import { Section } from "#app/ui/section.tsx";
import type { PlaceRead } from "./read-place.server.ts";

export function PlacePeople({
  people,
  morePeople,
  season,
  municipality,
  signedIn,
}: PlaceRead & { signedIn: boolean }) {
  const { t } = useTranslation("municipalities");
  const hidden = !signedIn && (season?.leaders ?? 0) > 0;
  if (people.length === 0 && !hidden) return null;
  return (
    <Section id="people" title={t("sections.people")}>
      {people.length === 0 ? null : (
        <ListRows>
          {people.map(({ id, name, title }) => (
            <ListRow key={id} title={name} to={`/people/${id}`} meta={title} />
          ))}
        </ListRows>
      )}
      {morePeople > 0 ? (
        <p>
          <Link to={`/people?municipality=${municipality.code}`}>
            {t("sections.allPeople", { count: people.length + morePeople })}
          </Link>
        </p>
      ) : null}
      {hidden ? (
        <p>
          {t("sections.hiddenPeople")}{" "}
          <Link to={`/sign-in?next=/municipalities/${municipality.slug}`}>
            {t("sections.signIn")}
          </Link>
        </p>
      ) : null}
    </Section>
  );
}

export function PlaceNotes({ notes, moreNotes, municipality }: PlaceRead) {
  const { t } = useTranslation("municipalities");
  const language = useLanguage();
  if (notes.length === 0) return null;
  return (
    <Section id="notes" title={t("sections.notes")}>
      <ListRows>
        {notes.map(({ id, title, lang, publishedAt, doCount, dontCount }) => (
          <ListRow
            key={id}
            title={<span lang={lang === language ? undefined : lang}>{title}</span>}
            to={`/notes/${id}`}
            meta={
              <>
                <span>{publishedAt && formatDay(publishedAt, language)}</span>
                {doCount > 0 ? <span>{t("sections.dos", { count: doCount })}</span> : null}
                {dontCount > 0 ? <span>{t("sections.donts", { count: dontCount })}</span> : null}
              </>
            }
          />
        ))}
      </ListRows>
      {moreNotes ? (
        <p>
          <Link to={`/notes?municipality=${municipality.slug}`}>{t("sections.allNotes")}</Link>
        </p>
      ) : null}
    </Section>
  );
}

export function HostedMeetings({ meetings }: PlaceRead) {
  const { t } = useTranslation("municipalities");
  const language = useLanguage();
  if (meetings.length === 0) return null;
  return (
    <Section id="meetings" title={t("sections.meetings")}>
      <ListRows>
        {meetings.map(({ id, title, startsAt }) => (
          <ListRow
            key={id}
            title={title}
            to={`/meetings/${id}`}
            meta={<time dateTime={startsAt}>{formatDay(startsAt, language)}</time>}
          />
        ))}
      </ListRows>
    </Section>
  );
}

export function PlaceSeasons({ seasons }: PlaceRead) {
  const { t } = useTranslation("municipalities");
  if (seasons.length === 0) return null;
  return (
    <Section id="seasons" title={t("sections.seasons")}>
      <ListRows>
        {seasons.map(({ id, number, title, leaders }) => (
          <ListRow
            key={id}
            title={t("sections.season", { number, title })}
            to={`/seasons/${number}`}
            aside={t("map.members", { count: leaders })}
          />
        ))}
      </ListRows>
    </Section>
  );
}
