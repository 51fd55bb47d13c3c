/** What speaks against a meeting's time, in words. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import type { MeetingWarning } from "#app/domain/meetings/rules/warnings.ts";
import { formatPeriod } from "#app/i18n/format.ts";
import { Link } from "#app/ui/link.tsx";

export function WarningList({ warnings }: { warnings: readonly MeetingWarning[] }) {
  return (
    <ul>
      {warnings.map((warning, index) => (
        <li key={index}>
          <WarningLine warning={warning} />
        </li>
      ))}
    </ul>
  );
}

function WarningLine({ warning }: { warning: MeetingWarning }) {
  const { t } = useTranslation("meetings");
  const language = useLanguage();
  switch (warning.kind) {
    case "holiday":
    case "poor_day":
    case "school_break":
    case "weekend":
      return t(`warnings.${warning.kind}`, { name: t(`warnings.holidays.${warning.key}`) });
    case "clash":
      return (
        <Link to={`/meetings/${warning.id}`}>
          {t("warnings.clash", {
            title: warning.title,
            when: formatPeriod(warning.startsAt, warning.endsAt, language),
          })}
        </Link>
      );
    case "agenda_too_long":
      return t("warnings.agenda_too_long", { count: warning.minutes });
    case "over_capacity":
      return t("warnings.over_capacity", { count: warning.coming });
    case "past":
    case "outside_season":
    case "changed_meanwhile":
      return t(`warnings.${warning.kind}`);
  }
}
