/** The newest public notes with a do and a don't of each: what one gets by reading on. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { NoteTile } from "#app/routes/notes/note-rows.tsx";
import { Card, CardGrid } from "#app/ui/card.tsx";
import { Line, LineList } from "#app/ui/line.tsx";
import type { VisitorHomeRead } from "./read-visitor-home.server.ts";

export function NoteCards({ notes }: Pick<VisitorHomeRead, "notes">) {
  const { t } = useTranslation("home");
  const language = useLanguage();
  return (
    <CardGrid>
      {notes.map((note) => (
        <Card
          key={note.id}
          title={<span lang={note.lang === language ? undefined : note.lang}>{note.title}</span>}
          to={`/notes/${note.id}`}
          lead={note.municipality || note.place ? <NoteTile note={note} /> : undefined}
          meta={note.municipality?.name ?? note.place}
        >
          <div lang={note.lang === language ? undefined : note.lang}>
            {note.text ? <p>{note.text}</p> : null}
            {note.doLine || note.dontLine ? (
              <LineList>
                {note.doLine ? (
                  <Line kind="do" word={t("notes.do")}>
                    <p>{note.doLine}</p>
                  </Line>
                ) : null}
                {note.dontLine ? (
                  <Line kind="dont" word={t("notes.dont")}>
                    <p>{note.dontLine}</p>
                  </Line>
                ) : null}
              </LineList>
            ) : null}
          </div>
        </Card>
      ))}
    </CardGrid>
  );
}
