import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import type { Meeting } from "#app/domain/meetings/meeting.ts";
import { timedAgenda } from "#app/domain/meetings/rules/agenda.ts";
import { formatTime } from "#app/i18n/format.ts";
import { ListRow, ListRows } from "#app/ui/list-rows.tsx";
import { MetaItem } from "#app/ui/meta.tsx";
import { Section } from "#app/ui/section.tsx";

/** Each item with the clock it begins at. */
export function AgendaSection({ meeting }: { meeting: Pick<Meeting, "agenda" | "startsAt"> }) {
  const { t } = useTranslation("meetings");
  const language = useLanguage();
  const items = timedAgenda(meeting.agenda, meeting.startsAt);
  return (
    <Section id="agenda" title={t("show.agenda")}>
      {items.length === 0 ? (
        <p>{t("show.agendaEmpty")}</p>
      ) : (
        <ListRows label={t("show.agenda")}>
          {items.map(({ id, title, speaker, minutes, startsAt }) => (
            <ListRow
              key={id}
              title={title}
              lead={
                <time className="row-time" dateTime={startsAt}>
                  {formatTime(startsAt, language)}
                </time>
              }
              meta={
                <>
                  {speaker ? <MetaItem>{speaker}</MetaItem> : null}
                  <MetaItem>{t("show.minutesCount", { count: minutes })}</MetaItem>
                </>
              }
            />
          ))}
        </ListRows>
      )}
    </Section>
  );
}
