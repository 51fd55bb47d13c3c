/** What is new since last time: each row says what it is, and leads there. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { formatShortDay } from "#app/i18n/format.ts";
import { NoteTile } from "#app/routes/notes/note-rows.tsx";
import { CalendarIcon, CrossIcon, EditIcon, PeopleIcon } from "#app/ui/icon.tsx";
import { Link } from "#app/ui/link.tsx";
import { ListRow, ListRows } from "#app/ui/list-rows.tsx";
import type { News, NewsRow } from "./read-news.server.ts";

export function NewsRows({ news }: { news: News }) {
  const { t } = useTranslation("home");
  const language = useLanguage();
  return (
    <>
      <ListRows>
        {news.rows.map((row) => (
          <ListRow
            key={row.kind + row.to}
            lead={<Mark row={row} />}
            title={<span lang={row.lang ?? undefined}>{row.title}</span>}
            to={row.to}
            meta={
              <>
                <span>{t(`news.${row.kind}`)}</span>
                <span>{formatShortDay(row.startsAt ?? row.at, language)}</span>
              </>
            }
          />
        ))}
      </ListRows>
      {news.more ? (
        <p>
          <Link to="/notes">{t("news.moreNotes")}</Link>{" "}
          <Link to="/meetings">{t("news.moreMeetings")}</Link>
        </p>
      ) : null}
    </>
  );
}

const icons = {
  announced: <CalendarIcon />,
  cancelled: <CrossIcon />,
  minutes: <EditIcon />,
  peer: <PeopleIcon />,
  note: <EditIcon />,
};

/** A municipality's square where there is one, else a sign on a pale square. */
function Mark({ row }: { row: NewsRow }) {
  if (row.municipality || row.place) return <NoteTile note={row} />;
  return <span className="tile tile-soft">{icons[row.kind]}</span>;
}
