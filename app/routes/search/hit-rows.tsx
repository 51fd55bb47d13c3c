/** What was found, best first; each row says what it is and shows the found words. */
import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { useLanguage } from "#app/i18n/use-words.ts";
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
        const { kind, id, municipality, place, at } = hit;
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
                {where ? <span>{where}</span> : null}
                {at ? <span>{formatDay(at, language)}</span> : null}
              </>
            }
          >
            {hit.snippet.length > 0 ? <p lang={lang}>{marked(hit.snippet)}</p> : null}
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

function marked(pieces: Hit["title"]) {
  return pieces.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text));
}
