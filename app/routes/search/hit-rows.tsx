/** What was found, best first; each row says what it is and shows the found words. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { formatDay } from "#app/i18n/format.ts";
import { NoteTile } from "#app/routes/notes/note-rows.tsx";
import { CalendarIcon, EditIcon, PeopleIcon } from "#app/ui/icon.tsx";
import { ListRow, ListRows } from "#app/ui/list-rows.tsx";
import type { Hit } from "./read-hits.server.ts";

const folders = { person: "people", meeting: "meetings", note: "notes" };

export function HitRows({ hits }: { hits: readonly Hit[] }) {
  const { t } = useTranslation("search");
  const language = useLanguage();
  const words = { person: t("one.person"), meeting: t("one.meeting"), note: t("one.note") };
  return (
    <ListRows label={t("hits")}>
      {hits.map((hit) => {
        const { kind, id, municipality, place, at, work } = hit;
        const lang = hit.lang && hit.lang !== language ? hit.lang : undefined;
        const where = municipality?.name ?? place;
        return (
          <ListRow
            key={kind + id}
            lead={<Mark hit={hit} />}
            title={<span lang={lang}>{marked(hit.title)}</span>}
            to={`/${folders[kind]}/${id}`}
            headingLevel={2}
            meta={
              <>
                <span>{words[kind]}</span>
                {work ? <span>{work}</span> : null}
                {where ? <span>{where}</span> : null}
                {at ? <span>{formatDay(at, language)}</span> : null}
              </>
            }
          >
            {isTelling(hit) ? <p lang={lang}>{marked(hit.snippet)}</p> : null}
          </ListRow>
        );
      })}
    </ListRows>
  );
}

const icons = { person: <PeopleIcon />, meeting: <CalendarIcon />, note: <EditIcon /> };

/** The municipality's square; else a sign of the kind. */
function Mark({ hit }: { hit: Hit }) {
  if (hit.municipality || hit.place) return <NoteTile note={hit} />;
  return <span className="tile tile-soft">{icons[hit.kind]}</span>;
}

/** A person's or meeting's text is a list of words: it is shown only where it says why it was found. */
function isTelling({ kind, snippet }: Hit): boolean {
  return kind === "note" ? snippet.length > 0 : snippet.some((piece) => piece.hit);
}

function marked(pieces: Hit["title"]) {
  return pieces.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text));
}
