import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { formatPeriod, weekOf } from "#app/i18n/format.ts";
import { ClockIcon } from "#app/ui/icon.tsx";
import { MetaItem } from "#app/ui/meta.tsx";
import type { Instant } from "#db/schema.ts";

/** "mandag den 23. november 2026 kl. 9.00–15.30 (uge 48)" */
export function MeetingMoment({ startsAt, endsAt }: { startsAt: Instant; endsAt: Instant }) {
  const { t } = useTranslation("meetings");
  const period = formatPeriod(startsAt, endsAt, useLanguage());
  return (
    <MetaItem icon={<ClockIcon size="small" />}>
      <time dateTime={startsAt}>
        {period} ({t("week", { week: weekOf(startsAt) })})
      </time>
    </MetaItem>
  );
}
