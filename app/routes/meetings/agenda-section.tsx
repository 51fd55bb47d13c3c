import { useTranslation } from "react-i18next";
import type { Meeting } from "#app/domain/meetings/meeting.ts";
import { timedAgenda } from "#app/domain/meetings/rules/agenda.ts";
import { formatTime } from "#app/i18n/format.ts";
import { useLanguage } from "#app/i18n/use-words.ts";
import { Section } from "#app/ui/section.tsx";
import { Table } from "#app/ui/table.tsx";

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
        <Table
          caption={t("show.agenda")}
          hideCaption
          narrow="scroll"
          rows={items}
          rowKey={(item) => item.id}
          columns={[
            {
              key: "time",
              header: t("form.startTime"),
              cell: (item) => formatTime(item.startsAt, language),
            },
            {
              key: "title",
              header: t("form.itemTitle"),
              rowHeader: true,
              cell: (item) => (
                <>
                  {item.title}
                  {item.speaker ? <span className="meta">{item.speaker}</span> : null}
                </>
              ),
            },
            {
              key: "minutes",
              header: t("form.itemMinutes"),
              numeric: true,
              cell: (item) => t("show.minutesCount", { count: item.minutes }),
            },
          ]}
        />
      )}
    </Section>
  );
}
