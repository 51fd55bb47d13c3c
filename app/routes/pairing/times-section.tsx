/** Times that fit all partners, each as a file for the calendar; and a time of one's own choice. */
import { formatPeriod, formatTime, formatWeekday } from "#app/i18n/format.ts";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { DateField } from "#app/ui/date-field.tsx";
import { Details } from "#app/ui/details.tsx";
import { FieldRow } from "#app/ui/layout.tsx";
import { ListRow, ListRows } from "#app/ui/list-rows.tsx";
import { TimeField } from "#app/ui/time-field.tsx";
import type { ShownTime } from "./peer-page.server.ts";

interface Props {
  pairId: string;
  times: readonly ShownTime[];
  today: string;
}

export function TimesSection({ pairId, times, today }: Props) {
  const { t } = useTranslation("partnership");
  const language = useLanguage();
  const file = `/peer/${pairId}/calendar.ics`;
  return (
    <section id="times">
      <h2>{t("times.title")}</h2>
      <p>{t(times.length > 0 ? "times.lead" : "times.none")}</p>
      <ListRows label={t("times.title")}>
        {times.map(({ startsAt, endsAt, day, time }) => {
          const period = formatPeriod(startsAt, endsAt, language);
          return (
            <ListRow
              key={startsAt}
              title={formatWeekday(startsAt, language)}
              meta={`${formatTime(startsAt, language)}–${formatTime(endsAt, language)}`}
            >
              <ButtonLink
                to={`${file}?day=${day}&time=${time}`}
                size="small"
                reloadDocument
                download
                aria-label={t("times.fileNamed", { period })}
              >
                {t("times.file")}
              </ButtonLink>
            </ListRow>
          );
        })}
      </ListRows>
      <Details summary={t("times.own")}>
        <form method="get" action={file}>
          <FieldRow>
            <DateField name="day" label={t("times.day")} min={today} required />
            <TimeField name="time" label={t("times.time")} step={300} required />
          </FieldRow>
          <ButtonRow>
            <Button variant="secondary">{t("times.download")}</Button>
          </ButtonRow>
        </form>
      </Details>
    </section>
  );
}
