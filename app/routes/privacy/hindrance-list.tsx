/** What must go to others before somebody can be deleted, each with the way there. */
import type { Hindrances } from "#app/domain/privacy/deletion.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Link } from "#app/ui/link.tsx";

interface Props {
  hindrances: Hindrances;
  /** Of the one to be deleted, where that is somebody else. */
  name?: string;
}

export function HindranceList({ hindrances, name = "" }: Props) {
  const { t } = useTranslation("privacy");
  const language = useLanguage();
  const { seats, meetings, lastAdministrator } = hindrances;
  const own = name === "";
  return (
    <Alert tone="warning" title={t("hindered.title")}>
      <ul>
        {seats.map(({ number, title }) => (
          <li key={number}>
            {t(own ? "hindered.ownSeat" : "hindered.otherSeat", { name, number, title })}{" "}
            <Link
              to={
                own ? `/seasons/${number}/withdraw` : `/seasons/${number}/enrolments?state=admitted`
              }
            >
              {t(own ? "hindered.ownSeatLink" : "hindered.otherSeatLink", { number })}
            </Link>
          </li>
        ))}
        {meetings.map(({ id, title, startsAt }) => (
          <li key={id}>
            {t(own ? "hindered.ownMeeting" : "hindered.otherMeeting", {
              ...{ name, title, day: formatDay(startsAt, language) },
            })}{" "}
            <Link to={`/meetings/${id}`}>{t("hindered.meetingLink")}</Link>
          </li>
        ))}
        {lastAdministrator ? <li>{t("hindered.lastAdministrator")}</li> : null}
      </ul>
    </Alert>
  );
}
